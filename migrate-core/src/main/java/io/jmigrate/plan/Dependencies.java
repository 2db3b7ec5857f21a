package io.jmigrate.plan;

import io.jmigrate.change.ObjectChange;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Orders what is made after what it points at, and what is dropped before it. */
final class Dependencies {
  private Dependencies() {}

  static void createTables(List<SchemaChange> changes) {
    sort(
        changes,
        change -> ((ObjectChange.CreateTable) change).table().name(),
        withChildren(
            changes.stream().map(change -> ((ObjectChange.CreateTable) change).table()).toList()));
  }

  static void dropTables(List<SchemaChange> changes) {
    sort(
        changes,
        change -> ((ObjectChange.DropTable) change).table().name(),
        withChildren(
            changes.stream().map(change -> ((ObjectChange.DropTable) change).table()).toList()));
    Collections.reverse(changes);
  }

  /** What a table needs, and the tables below that: who points at one points at them. */
  private static Function<SchemaChange, Collection<ObjectName>> withChildren(List<Table> tables) {
    Map<ObjectName, List<ObjectName>> children = new HashMap<>();
    for (Table table : tables) {
      for (ObjectName parent : table.parents().names()) {
        children.computeIfAbsent(parent, name -> new ArrayList<>()).add(table.name());
      }
    }
    return change -> {
      Table table =
          change instanceof ObjectChange.CreateTable create
              ? create.table()
              : ((ObjectChange.DropTable) change).table();
      Set<ObjectName> needs = new LinkedHashSet<>(table.parents().names());
      Deque<ObjectName> open = new ArrayDeque<>();
      table.foreignKeys().map(ForeignKey::target).forEach(open::add);
      while (!open.isEmpty()) {
        ObjectName name = open.remove();
        if (!name.equals(table.name()) && needs.add(name)) {
          open.addAll(children.getOrDefault(name, List.of()));
        }
      }
      return needs;
    };
  }

  static void createDomains(List<SchemaChange> changes) {
    sort(
        changes,
        change -> ((ObjectChange.CreateDomain) change).domain().name(),
        change -> ((ObjectChange.CreateDomain) change).domain().type().uses());
  }

  static void dropDomains(List<SchemaChange> changes) {
    sort(
        changes,
        change -> ((ObjectChange.DropDomain) change).domain().name(),
        change -> ((ObjectChange.DropDomain) change).domain().type().uses());
    Collections.reverse(changes);
  }

  /** Tables that cannot be dropped one after the other, since they point at each other. */
  static Set<ObjectName> circles(List<Table> tables) {
    Map<ObjectName, Set<ObjectName>> pointedAtBy = new TreeMap<>();
    tables.forEach(table -> pointedAtBy.put(table.name(), new HashSet<>()));
    for (Table table : tables) {
      for (ObjectName target : targets(table)) {
        if (!target.equals(table.name()) && pointedAtBy.containsKey(target)) {
          pointedAtBy.get(target).add(table.name());
        }
      }
    }
    Map<ObjectName, List<ObjectName>> pointsAt = new TreeMap<>();
    tables.forEach(table -> pointsAt.put(table.name(), targets(table)));
    Deque<ObjectName> free = new ArrayDeque<>();
    pointedAtBy.forEach(
        (name, others) -> {
          if (others.isEmpty()) {
            free.add(name);
          }
        });
    while (!free.isEmpty()) {
      ObjectName name = free.remove();
      pointedAtBy.remove(name);
      for (ObjectName target : pointsAt.getOrDefault(name, List.of())) {
        Set<ObjectName> others = pointedAtBy.get(target);
        if (others != null && others.remove(name) && others.isEmpty()) {
          free.add(target);
        }
      }
    }
    return pointedAtBy.keySet();
  }

  private static List<ObjectName> targets(Table table) {
    return Stream.concat(
            table.parents().names().stream(), table.foreignKeys().map(ForeignKey::target))
        .distinct()
        .toList();
  }

  /** By name, each after all it points at; where they point in a circle, by name. */
  private static void sort(
      List<SchemaChange> changes,
      Function<SchemaChange, ObjectName> name,
      Function<SchemaChange, Collection<ObjectName>> needs) {
    SortedMap<ObjectName, SchemaChange> byName = new TreeMap<>();
    changes.forEach(change -> byName.put(name.apply(change), change));
    List<SchemaChange> sorted = sorted(byName, needs);
    changes.clear();
    changes.addAll(sorted);
  }

  /** In the order of the keys, each after those that it needs; in a circle, in their order. */
  static <K> List<SchemaChange> sorted(
      SortedMap<K, SchemaChange> byName, Function<SchemaChange, ? extends Collection<K>> needs) {
    List<SchemaChange> sorted = new ArrayList<>(byName.size());
    Set<K> seen = new HashSet<>();
    for (K start : byName.keySet()) {
      if (seen.add(start)) {
        walk(start, byName, needs, seen, sorted);
      }
    }
    return sorted;
  }

  /** Depth first with a stack of its own: chains of tables may be longer than a thread's. */
  private static <K> void walk(
      K start,
      Map<K, SchemaChange> byName,
      Function<SchemaChange, ? extends Collection<K>> needs,
      Set<K> seen,
      List<SchemaChange> sorted) {
    record Visit<K>(SchemaChange change, Iterator<K> needs) {}
    Deque<Visit<K>> path = new ArrayDeque<>();
    SchemaChange first = Objects.requireNonNull(byName.get(start));
    path.push(new Visit<>(first, needs.apply(first).iterator()));
    while (!path.isEmpty()) {
      Visit<K> visit = path.element();
      if (!visit.needs().hasNext()) {
        sorted.add(visit.change());
        path.pop();
        continue;
      }
      K next = visit.needs().next();
      SchemaChange change = byName.get(next);
      if (change != null && seen.add(next)) {
        path.push(new Visit<>(change, needs.apply(change).iterator()));
      }
    }
  }
}
