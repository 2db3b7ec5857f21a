package io.jmigrate.diff;

import io.jmigrate.schema.Check;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.Exclusion;
import io.jmigrate.schema.Families;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.Parents;
import io.jmigrate.schema.Table;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Follows the constraints and indexes of a parent into a table that has them from it. */
final class InheritedParts {
  private final DiffRules rules;
  private final Table parent;
  private final Table next;
  private final Map<String, String> kept;
  private final Set<String> lost = new HashSet<>();

  /**
   * For one parent.
   *
   * @param next what it becomes
   * @param kept its indexes and keys that stay, and what they are called then
   */
  InheritedParts(DiffRules rules, Table parent, Table next, Map<String, String> kept) {
    this.rules = rules;
    this.parent = parent;
    this.next = next;
    this.kept = kept;
  }

  /** The indexes and keys that went with those of the parent. */
  Set<String> lost() {
    return lost;
  }

  /** The table without the checks that it has from this parent alone and that go with it. */
  Table withoutLostChecks(Table table) {
    SortedMap<String, Constraint> constraints = new TreeMap<>(table.constraints());
    for (Constraint was : parent.constraints().values()) {
      if (was instanceof Check check
          && check.inherited()
          && !isInherited(next.constraints().get(was.name()))
          && !Parents.ownsCheck(table, was.name())) {
        constraints.remove(was.name());
      }
    }
    return table.with(table.columns(), constraints, table.indexes());
  }

  /** The table with what the server makes of its parts; under the names that are wanted. */
  Table reached(Table table, Table wanted) {
    SortedMap<String, Constraint> constraints = new TreeMap<>(table.constraints());
    SortedMap<String, Index> indexes = new TreeMap<>(table.indexes());
    checks(constraints, wanted);
    if (table.parents().isPartition() && wanted.parents().isPartition()) {
      references(constraints, wanted);
      stay(constraints, Constraint::options, Families::partOf);
      stay(indexes, Index::options, Families::partOf);
      wanted.constraints().values().forEach(constraint -> key(constraints, constraint));
      wanted.indexes().values().forEach(index -> index(indexes, index));
    }
    return table.with(table.columns(), constraints, indexes);
  }

  /**
   * A table that comes or goes takes its parts along: they are parts of others then, or of none.
   */
  static Table moved(Table table, Table wanted) {
    SortedMap<String, Constraint> constraints = new TreeMap<>(table.constraints());
    constraints.replaceAll(
        (name, mine) -> {
          Constraint other = wanted.constraints().get(name);
          return Families.partOf(mine, other == null ? null : Families.partOf(other));
        });
    SortedMap<String, Index> indexes = new TreeMap<>(table.indexes());
    indexes.replaceAll(
        (name, mine) -> {
          Index other = wanted.indexes().get(name);
          return Families.partOf(mine, other == null ? null : Families.partOf(other));
        });
    return table.with(table.columns(), constraints, indexes);
  }

  private void checks(SortedMap<String, Constraint> constraints, Table wanted) {
    for (Constraint now : next.constraints().values()) {
      if (now instanceof Check check && check.inherited()) {
        Constraint was = parent.constraints().get(now.name());
        Constraint mine = constraints.get(now.name());
        boolean same = was != null && was.commented(null).equals(now.commented(null));
        boolean saidByItself = mine == null && Parents.ownsCheck(wanted, now.name());
        if ((!same || mine == null) && !saidByItself) {
          constraints.put(now.name(), now.commented(mine == null ? null : mine.comment()));
        }
      }
    }
  }

  private static boolean isInherited(@Nullable Constraint constraint) {
    return constraint instanceof Check check && check.inherited();
  }

  /** Foreign keys and exclusions are known by what they are. */
  private void references(SortedMap<String, Constraint> constraints, Table wanted) {
    for (Constraint was : parent.constraints().values()) {
      if (isReference(was) && like(next.constraints(), was) == null) {
        Constraint mine = like(constraints, was);
        if (mine != null) {
          constraints.remove(mine.name());
        }
      }
    }
    for (Constraint now : next.constraints().values()) {
      if (isReference(now)
          && like(parent.constraints(), now) == null
          && like(constraints, now) == null) {
        Constraint named = like(wanted.constraints(), now);
        Constraint made = now.commented(null);
        constraints.put(
            named == null ? now.name() : named.name(),
            named == null ? made : made.named(named.name()));
      }
    }
  }

  private static boolean isReference(Constraint constraint) {
    return constraint instanceof ForeignKey || constraint instanceof Exclusion;
  }

  private static @Nullable Constraint like(
      SortedMap<String, Constraint> constraints, Constraint wanted) {
    Constraint nameless = wanted.named("").commented(null);
    for (Constraint constraint : constraints.values()) {
      if (constraint.named("").commented(null).equals(nameless)) {
        return constraint;
      }
    }
    return null;
  }

  /** What is a part of something that goes, goes with it. */
  private <P> void stay(
      SortedMap<String, P> parts,
      Function<P, SortedMap<String, String>> options,
      BiFunction<P, String, P> partOf) {
    for (Map.Entry<String, P> entry : new TreeMap<>(parts).entrySet()) {
      String whole = options.apply(entry.getValue()).get(Parents.PART_OF);
      String now = whole == null ? null : kept.get(whole);
      if (now != null) {
        parts.put(entry.getKey(), partOf.apply(entry.getValue(), now));
      } else if (whole != null) {
        parts.remove(entry.getKey());
        lost.add(entry.getKey());
      }
    }
  }

  private void key(SortedMap<String, Constraint> constraints, Constraint wanted) {
    String whole = Families.partOf(wanted);
    Constraint now = whole == null ? null : next.constraints().get(whole);
    if (now != null && !kept.containsValue(whole)) {
      Constraint mine = constraints.get(wanted.name());
      Constraint made = now.with(parameters(now.options())).named(wanted.name()).commented(null);
      constraints.put(wanted.name(), Families.partOf(mine == null ? made : mine, whole));
    }
  }

  private void index(SortedMap<String, Index> indexes, Index wanted) {
    String whole = Families.partOf(wanted);
    Index now = whole == null ? null : next.indexes().get(whole);
    if (now != null && !kept.containsValue(whole)) {
      Index mine = indexes.get(wanted.name());
      Index made =
          now.with(parameters(now.options())).named(wanted.name()).commented(null).valid(true);
      indexes.put(wanted.name(), Families.partOf(mine == null ? made : mine, whole));
    }
  }

  /** Storage parameters are taken over; what an index is to its table is not. */
  private SortedMap<String, String> parameters(SortedMap<String, String> options) {
    SortedMap<String, String> parameters = new TreeMap<>(options);
    parameters
        .keySet()
        .removeIf(
            name ->
                rules.indexOptions().contains(name) && !name.equals(name.toLowerCase(Locale.ROOT)));
    return parameters;
  }
}
