package io.jmigrate.diff;

import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.schema.Check;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.Families;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Parents;
import io.jmigrate.schema.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Pairs the constraints, or the indexes, of two states of a table: by name, else by what they are.
 * What is left over is dropped and added; what only changed its name is renamed.
 */
final class PartDiffer<P> {
  private final DiffRules rules;
  private final Function<P, String> name;
  private final Function<P, Object> structure;
  private final Map<String, P> before = new LinkedHashMap<>();
  private final Map<String, P> after = new LinkedHashMap<>();

  private PartDiffer(
      DiffRules rules,
      Function<P, String> name,
      Function<P, Object> structure,
      Collection<P> before,
      Collection<P> after) {
    this.rules = rules;
    this.name = name;
    this.structure = structure;
    before.forEach(part -> this.before.put(name.apply(part), part));
    after.forEach(part -> this.after.put(name.apply(part), part));
  }

  static void constraints(DiffRules rules, Table before, Table after, List<SchemaChange> changes) {
    ObjectName table = before.name();
    PartDiffer<Constraint> differ =
        new PartDiffer<>(
            rules,
            Constraint::name,
            part -> plain(rules, part).named(""),
            before.constraints().values(),
            after.constraints().values());
    differ.compare(
        before.indexes().keySet(),
        (one, other) -> alterable(rules, one, other),
        (one, other) -> changes.add(new TableChange.AlterConstraint(table, one, other)),
        one -> changes.add(new TableChange.DropConstraint(table, one)),
        other -> changes.add(new TableChange.AddConstraint(table, other)));
  }

  static void indexes(DiffRules rules, Table before, Table after, List<SchemaChange> changes) {
    ObjectName table = before.name();
    PartDiffer<Index> differ =
        new PartDiffer<>(
            rules,
            Index::name,
            index -> Families.partOf(index, null).named("").commented(null),
            before.indexes().values(),
            after.indexes().values());
    differ.compare(
        before.constraints().keySet(),
        (one, other) -> plain(rules, one).equals(plain(rules, other)),
        (one, other) -> changes.add(new TableChange.AlterIndex(table, one, other)),
        one -> changes.add(new TableChange.DropIndex(table, one)),
        other -> changes.add(new TableChange.CreateIndex(table, other)));
  }

  /** {@code others}: names that parts of the other kind have before; none is renamed to these. */
  private void compare(
      Set<String> others,
      BiPredicate<P, P> alterable,
      BiConsumer<P, P> alter,
      Consumer<P> drop,
      Consumer<P> add) {
    settleEqual();
    List<P> dropped = new ArrayList<>();
    Set<String> taken = new HashSet<>(before.keySet());
    taken.addAll(others);
    List<P> open = new ArrayList<>(before.values());
    for (P one : open) {
      P other = after.get(name.apply(one));
      if (other != null) {
        before.remove(name.apply(one));
        after.remove(name.apply(one));
        if (alterable.test(one, other)) {
          alter.accept(one, other);
        } else {
          drop.accept(one);
          add.accept(other);
        }
      }
    }
    Map<Object, Deque<P>> alike = byStructure(after.values());
    for (P one : before.values()) {
      Deque<P> same = alike.get(structure.apply(one));
      P other = same == null ? null : same.peek();
      if (same != null
          && other != null
          && rules.renamesConstraints()
          && !taken.contains(name.apply(other))) {
        same.remove();
        after.remove(name.apply(other));
        alter.accept(one, other);
      } else {
        dropped.add(one);
      }
    }
    dropped.forEach(drop);
    after.values().forEach(add);
  }

  private void settleEqual() {
    before
        .values()
        .removeIf(
            one -> {
              boolean equal = one.equals(after.get(name.apply(one)));
              if (equal) {
                after.remove(name.apply(one));
              }
              return equal;
            });
  }

  private Map<Object, Deque<P>> byStructure(Collection<P> parts) {
    Map<Object, Deque<P>> map = new HashMap<>();
    for (P part : parts) {
      map.computeIfAbsent(structure.apply(part), key -> new ArrayDeque<>()).add(part);
    }
    return map;
  }

  private static boolean alterable(DiffRules rules, Constraint one, Constraint other) {
    Constraint before = plain(rules, one);
    Constraint after = plain(rules, other);
    return before.equals(after)
        || (rules.validatesLater() && !validated(one) && validated(before, after));
  }

  private static boolean validated(Constraint constraint) {
    return constraint instanceof Check check
        ? check.validated()
        : !(constraint instanceof ForeignKey key) || key.validated();
  }

  /** Whether the second is the first, validated. */
  private static boolean validated(Constraint before, Constraint after) {
    if (before instanceof Check check) {
      return check.validate().equals(after);
    }
    return before instanceof ForeignKey key && key.validate().equals(after);
  }

  /** What can be changed of the index behind a key does not take the key to be made anew. */
  private static Constraint plain(DiffRules rules, Constraint constraint) {
    return constraint.with(plain(rules, constraint.options())).commented(null);
  }

  private static SortedMap<String, String> plain(
      DiffRules rules, SortedMap<String, String> options) {
    SortedMap<String, String> plain = new TreeMap<>(options);
    plain.keySet().removeAll(rules.indexOptions());
    plain.remove(Parents.PART_OF);
    return plain;
  }

  private static Index plain(DiffRules rules, Index index) {
    return new Index(
        index.name(),
        index.unique(),
        index.method(),
        index.parts(),
        index.nullsDistinct(),
        index.include(),
        index.predicate(),
        index.valid(),
        plain(rules, index.options()),
        null);
  }
}
