package io.jmigrate.diff;

import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets a schema have the names that the server chose in another: what is the same there keeps the
 * name it has, and what is new takes a name that is free, so that a plan knows all names and meets
 * none twice.
 */
public final class GeneratedNames {
  private static final int TRIES = 10_000;

  private final DiffRules rules;
  private final Set<ObjectName> taken = new HashSet<>();

  private GeneratedNames(Schema before, Schema after, DiffRules rules) {
    this.rules = rules;
    for (Table table : before.tables().values()) {
      table.constraints().keySet().forEach(name -> taken.add(table.name().sibling(name)));
      table.indexes().keySet().forEach(name -> taken.add(table.name().sibling(name)));
    }
    for (Table table : after.tables().values()) {
      table.constraints().keySet().forEach(name -> takeGiven(table, name));
      table.indexes().keySet().forEach(name -> takeGiven(table, name));
    }
  }

  /** {@code after} with the names of {@code before}; a schema settled already stays as it is. */
  public static Schema settle(Schema before, Schema after, DiffRules rules) {
    if (after.tables().values().stream().noneMatch(table -> anyGenerated(table, rules))) {
      return after;
    }
    GeneratedNames names = new GeneratedNames(before, after, rules);
    SortedMap<ObjectName, Table> tables = new TreeMap<>(after.tables());
    tables.replaceAll((name, table) -> names.settled(before.table(name), table));
    return after.withTables(tables);
  }

  private static boolean anyGenerated(Table table, DiffRules rules) {
    return table.constraints().keySet().stream().anyMatch(rules.generatedName())
        || table.indexes().keySet().stream().anyMatch(rules.generatedName());
  }

  private void takeGiven(Table table, String name) {
    if (!rules.generatedName().test(name)) {
      taken.add(table.name().sibling(name));
    }
  }

  private Table settled(@Nullable Table old, Table table) {
    return anyGenerated(table, rules)
        ? table.with(
            table.columns(),
            settled(
                table.name(),
                old == null ? List.of() : old.constraints().values(),
                table.constraints().values(),
                new Kind<>(Constraint::name, Constraint::named, part -> part.commented(null))),
            settled(
                table.name(),
                old == null ? List.of() : old.indexes().values(),
                table.indexes().values(),
                new Kind<>(Index::name, Index::named, part -> part.commented(null))))
        : table;
  }

  private record Kind<P>(
      Function<P, String> name, BiFunction<P, String, P> named, Function<P, P> uncommented) {
    Object structure(P part) {
      return named.apply(uncommented.apply(part), "");
    }
  }

  private <P> SortedMap<String, P> settled(
      ObjectName table, Collection<P> before, Collection<P> after, Kind<P> kind) {
    Map<Object, List<String>> alike = new HashMap<>();
    for (P part : before) {
      String name = kind.name.apply(part);
      if (rules.generatedName().test(name)) {
        alike.computeIfAbsent(kind.structure(part), key -> new ArrayList<>()).add(name);
      }
    }
    SortedMap<String, P> settled = new TreeMap<>();
    for (P part : after) {
      String name = kind.name.apply(part);
      if (rules.generatedName().test(name)) {
        List<String> names = alike.getOrDefault(kind.structure(part), new ArrayList<>());
        String kept = names.isEmpty() ? free(table, name) : names.remove(0);
        settled.put(kept, kind.named.apply(part, kept));
      } else {
        settled.put(name, part);
      }
    }
    return settled;
  }

  /** The name, or one like it: the digits at its end are counted on. */
  private String free(ObjectName table, String name) {
    String stem = name.replaceFirst("\\d+$", "");
    String free = name;
    for (int i = 1; i < TRIES && taken.contains(table.sibling(free)); i++) {
      String next = stem + i;
      free = rules.generatedName().test(next) ? next : name;
    }
    taken.add(table.sibling(free));
    return free;
  }
}
