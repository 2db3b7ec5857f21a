package io.jmigrate.pull;

import io.jmigrate.model.ModelAssociation;
import io.jmigrate.model.ModelAssociation.Kind;
import io.jmigrate.model.ModelTraits;
import io.jmigrate.model.Naming;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.ForeignKey.Action;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.IndexPart;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.PrimaryKey;
import io.jmigrate.schema.Table;
import io.jmigrate.schema.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the foreign keys of a schema tie together, told from both sides. */
final class PulledAssociations {
  private static final String ID = "Id";

  private final Map<ObjectName, PulledTable> tables;
  private final PulledNames names;
  private final ModelTraits traits;
  private final Map<ObjectName, List<ModelAssociation>> byTable = new TreeMap<>();

  PulledAssociations(Map<ObjectName, PulledTable> tables, PulledNames names, ModelTraits traits) {
    this.traits = traits;
    this.tables = tables;
    this.names = names;
    tables.keySet().forEach(table -> byTable.put(table, new ArrayList<>()));
    for (PulledTable owner : tables.values()) {
      owner.table().foreignKeys().forEach(key -> add(owner, key));
    }
  }

  List<ModelAssociation> of(ObjectName table) {
    return Objects.requireNonNull(byTable.get(table));
  }

  /** A key to anything but the other's primary key is not one that models know. */
  private void add(PulledTable owner, ForeignKey key) {
    PulledTable target = tables.get(key.target());
    PrimaryKey id = target == null ? null : target.table().primaryKey();
    if (target == null
        || id == null
        || !PulledTable.columns(id.parts()).equals(key.targetColumns())) {
      return;
    }
    // Models have the parts of a key in the order of the columns.
    List<String> properties =
        owner.properties(
            target.table().columns().stream()
                .map(column -> key.targetColumns().indexOf(column.name()))
                .filter(place -> place >= 0)
                .map(key.columns()::get)
                .toList());
    String property = owner(owner, target, properties);
    add(owner, Kind.BELONGS_TO, property, target, properties, key);
    boolean one = isUnique(owner.table(), key.columns());
    String simple = lowerFirst(names.simpleName(owner.name()));
    String other = one ? simple : plural(simple);
    boolean plain = target.taken.add(other);
    if (!plain) {
      other = PulledNames.free(other + "By" + upperFirst(property), target.taken);
    }
    boolean only =
        owner.table().foreignKeys().filter(each -> each.target().equals(key.target())).count() == 1;
    add(
        target,
        one ? Kind.HAS_ONE : Kind.HAS_MANY,
        other,
        owner,
        only ? List.of() : properties,
        null);
  }

  private void add(
      PulledTable table,
      Kind kind,
      String property,
      PulledTable target,
      List<String> properties,
      @Nullable ForeignKey key) {
    of(table.name())
        .add(
            new ModelAssociation(
                kind,
                property,
                names.model(target.name()),
                properties,
                null,
                null,
                true,
                key == null ? null : index(table.table(), key.columns()),
                key == null ? null : onDelete(key, table.table()),
                key == null || traits.meaning(key.onUpdate()) == Action.NO_ACTION
                    ? null
                    : key.onUpdate(),
                key == null ? null : table.given(key.name(), key.columns(), "fkey")));
  }

  /** {@code author} for authorId; else called after the other model. */
  private String owner(PulledTable owner, PulledTable target, List<String> properties) {
    String first = properties.get(0);
    boolean ends = properties.size() == 1 && first.endsWith(ID) && first.length() > ID.length();
    String model = names.simpleName(target.name());
    String wanted = ends ? first.substring(0, first.length() - ID.length()) : lowerFirst(model);
    return owner.taken.add(wanted) ? wanted : PulledNames.free(first + model, owner.taken);
  }

  /** Null where the rule gives it, and where models refuse it: null for what may not be null. */
  private @Nullable Action onDelete(ForeignKey key, Table table) {
    List<Boolean> nullable =
        key.columns().stream()
            .map(table::column)
            .map(column -> column != null && column.nullable())
            .toList();
    Action rule = nullable.contains(false) ? Action.RESTRICT : Action.SET_NULL;
    Action meant = traits.meaning(key.onDelete());
    boolean never = meant == Action.SET_NULL && !nullable.contains(true);
    return meant == traits.meaning(rule) || never ? null : meant;
  }

  private static boolean isUnique(Table table, List<String> columns) {
    return keys(table, Index::unique).anyMatch(columns::equals);
  }

  /** Null where rows are found by the key, as models make it so where they say nothing. */
  private @Nullable Boolean index(Table table, List<String> columns) {
    int count = columns.size();
    boolean found =
        traits.indexesKeys()
            || keys(table, index -> true)
                .anyMatch(each -> each.size() >= count && each.subList(0, count).equals(columns));
    return found ? null : Boolean.FALSE;
  }

  /** The columns of the table's keys, and of its indexes over all rows. */
  private static Stream<List<String>> keys(Table table, Predicate<Index> wanted) {
    Stream<List<IndexPart>> keys =
        table.constraints().values().stream()
            .map(
                constraint ->
                    constraint instanceof UniqueKey unique
                        ? unique.parts()
                        : constraint instanceof PrimaryKey primary ? primary.parts() : List.of());
    Stream<List<IndexPart>> indexes =
        table.indexes().values().stream()
            .filter(wanted)
            .filter(index -> index.predicate() == null)
            .map(Index::parts);
    return Stream.concat(keys, indexes).map(PulledTable::columns);
  }

  private static String plural(String property) {
    return Naming.property(Naming.table(property));
  }

  private static String upperFirst(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String lowerFirst(String word) {
    return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
  }
}
