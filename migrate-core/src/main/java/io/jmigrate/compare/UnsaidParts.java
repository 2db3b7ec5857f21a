package io.jmigrate.compare;

import io.jmigrate.diff.DiffRules;
import io.jmigrate.model.ModelCheck;
import io.jmigrate.model.ModelIndex;
import io.jmigrate.model.ModelReference;
import io.jmigrate.model.ModelTable;
import io.jmigrate.model.ModelTraits;
import io.jmigrate.schema.Check;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.IndexPart;
import io.jmigrate.schema.PrimaryKey;
import io.jmigrate.schema.Table;
import io.jmigrate.schema.UniqueKey;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The constraints and indexes of one table of models, as another schema has them where they say the
 * same: with its names, where neither side chose one, and with what models have no words for.
 */
final class UnsaidParts {
  private final Table table;
  private final Table there;
  private final Unsayable unsayable;
  private final DiffRules rules;
  private final ModelTraits traits;

  /** Names that the models give, in small letters. */
  private final Set<String> given = new HashSet<>();

  UnsaidParts(
      ModelTable model,
      Table table,
      Table there,
      Unsayable unsayable,
      DiffRules rules,
      ModelTraits traits) {
    this.table = table;
    this.there = there;
    this.unsayable = unsayable;
    this.rules = rules;
    this.traits = traits;
    Stream.of(
            model.indexes().stream().map(ModelIndex::name),
            model.references().stream().map(ModelReference::name),
            model.checks().stream().map(ModelCheck::name))
        .flatMap(names -> names)
        .filter(Objects::nonNull)
        .forEach(name -> given.add(name.toLowerCase(Locale.ROOT)));
  }

  Table settled() {
    SortedMap<String, Constraint> constraints = new TreeMap<>();
    SortedMap<String, Index> indexes = new TreeMap<>();
    for (Constraint constraint : table.constraints().values()) {
      Index index = constraint instanceof UniqueKey key ? uniqueIndex(key) : null;
      if (index == null) {
        Constraint settled = settled(constraint);
        constraints.put(settled.name(), settled);
      } else {
        indexes.put(index.name(), index);
      }
    }
    for (Index index : table.indexes().values()) {
      Index old = there.indexes().get(index.name());
      if (old != null && says(index).equals(says(old))) {
        indexes.put(old.name(), old);
      } else if (old != null || !isOfKeyThere(index)) {
        indexes.put(index.name(), index);
      }
    }
    for (Constraint constraint : there.constraints().values()) {
      if (unsayable.constraint(constraint, there) && keeps(constraint)) {
        constraints.put(constraint.name(), constraint);
      }
    }
    for (Index index : there.indexes().values()) {
      if (unsayable.index(index) && index.parts().stream().allMatch(this::keeps)) {
        indexes.putIfAbsent(index.name(), index);
      }
    }
    return table.with(table.columns(), constraints, indexes);
  }

  /** A constraint goes with its columns, and where the models say otherwise of it. */
  private boolean keeps(Constraint constraint) {
    Constraint said = table.constraints().get(constraint.name());
    if (!(constraint instanceof ForeignKey key)) {
      return said == null;
    }
    boolean same =
        said == null || (said instanceof ForeignKey its && its.columns().equals(key.columns()));
    return same && key.columns().stream().allMatch(column -> table.column(column) != null);
  }

  private boolean keeps(IndexPart part) {
    return part.expression() || table.column(part.text()) != null;
  }

  /** The unique index that does there what a key would; null when there is none of its name. */
  private @Nullable Index uniqueIndex(UniqueKey key) {
    Index index = there.indexes().get(key.name());
    boolean same =
        index != null
            && index.unique()
            && index.predicate() == null
            && parts(index.parts()).equals(parts(key.parts()));
    return same ? index : null;
  }

  private Constraint settled(Constraint constraint) {
    Constraint old = there.constraints().get(constraint.name());
    if (old == null && !given.contains(constraint.name().toLowerCase(Locale.ROOT))) {
      old =
          there.constraints().values().stream()
              .filter(each -> each instanceof PrimaryKey || rules.generatedName().test(each.name()))
              .filter(each -> says(each).equals(says(constraint)))
              .findFirst()
              .orElse(null);
    }
    return old != null && says(old).equals(says(constraint)) ? old : constraint;
  }

  /** Whether it only serves a foreign key, and the database serves the key that is there itself. */
  private boolean isOfKeyThere(Index index) {
    List<String> columns = index.parts().stream().map(IndexPart::text).toList();
    return traits.indexesKeys()
        && !index.unique()
        && !given.contains(index.name().toLowerCase(Locale.ROOT))
        && there.foreignKeys().anyMatch(key -> key.columns().equals(columns));
  }

  /** What models can say of a constraint; equal for two that say the same. */
  private Object says(Constraint constraint) {
    if (constraint instanceof PrimaryKey key) {
      return List.of("primary key", parts(key.parts()));
    }
    if (constraint instanceof UniqueKey key) {
      return List.of("unique", parts(key.parts()));
    }
    if (constraint instanceof ForeignKey key) {
      return List.of(
          key.columns(),
          key.target(),
          key.targetColumns(),
          traits.meaning(key.onDelete()),
          traits.meaning(key.onUpdate()));
    }
    return constraint instanceof Check check ? List.of(check.expression()) : constraint;
  }

  private static Object says(Index index) {
    return Stream.of(index.unique(), index.method(), parts(index.parts()), index.predicate())
        .toList();
  }

  private static Object parts(List<IndexPart> parts) {
    return parts.stream()
        .map(part -> Map.entry(part.text(), part.expression() + " " + part.descending()))
        .toList();
  }
}
