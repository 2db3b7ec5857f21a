package io.jmigrate.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.SchemaEvolution;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * The four laws: nothing between equals, the changes lead there, and back, twice turned is once.
 */
class SchemaDifferPropertyTest {
  private static final DiffRules ORDERED =
      new DiffRules(true, false, false, name -> false, Set.of());
  private static final DiffRules UNORDERED =
      new DiffRules(false, true, true, name -> false, Set.of());

  @Property
  void nothingLiesBetweenASchemaAndItself(@ForAll long seed) {
    SchemaDiff diff = diff(UNORDERED, RandomSchema.of(seed), RandomSchema.of(seed));
    assertThat(diff.isEmpty()).isTrue();
  }

  @Property
  void theChangesLeadToTheOtherSchema(@ForAll long one, @ForAll long other) {
    Schema before = RandomSchema.of(one);
    Schema after = RandomSchema.of(other);
    assertThat(SchemaEvolution.apply(before, diff(ORDERED, before, after).all())).isEqualTo(after);
    assertThat(sorted(SchemaEvolution.apply(before, diff(UNORDERED, before, after).all())))
        .isEqualTo(sorted(after));
  }

  @Property
  void theInversesInReverseLeadBack(@ForAll long one, @ForAll long other) {
    Schema before = RandomSchema.of(one);
    Schema after = RandomSchema.of(other);
    List<SchemaChange> back = new ArrayList<>(diff(ORDERED, before, after).all());
    Collections.reverse(back);
    back.replaceAll(SchemaChange::inverse);
    assertThat(SchemaEvolution.apply(after, back)).isEqualTo(before);
  }

  @Property
  void twiceTurnedRoundIsTheSame(@ForAll long one, @ForAll long other) {
    for (SchemaChange change : diff(ORDERED, RandomSchema.of(one), RandomSchema.of(other)).all()) {
      assertThat(change.inverse().inverse()).isEqualTo(change);
    }
  }

  private static SchemaDiff diff(DiffRules rules, Schema before, Schema after) {
    return new SchemaDiffer(rules).diff(before, after, RenamePolicy.NEVER);
  }

  /** Where the order of columns does not count. */
  private static Schema sorted(Schema schema) {
    SortedMap<ObjectName, Table> tables = new TreeMap<>();
    schema
        .tables()
        .forEach(
            (name, table) ->
                tables.put(
                    name,
                    table.with(
                        table.columns().stream()
                            .sorted(Comparator.comparing(Column::name))
                            .toList(),
                        table.constraints(),
                        table.indexes())));
    return schema.withTables(tables);
  }
}
