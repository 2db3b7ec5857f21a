package io.jmigrate.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes storage parameters, {@code (fillfactor = 70)}, and what changes among them. */
final class PostgresOptions {
  private PostgresOptions() {}

  /** Without the parentheses. */
  static String list(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(entry -> entry.getKey() + " = " + value(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** {@code SET (…)} and {@code RESET (…)}, each where needed. */
  static List<String> changes(SortedMap<String, String> before, SortedMap<String, String> after) {
    SortedMap<String, String> set = new TreeMap<>(after);
    set.entrySet().removeAll(before.entrySet());
    TreeSet<String> reset = new TreeSet<>(before.keySet());
    reset.removeAll(after.keySet());
    List<String> actions = new ArrayList<>();
    if (!reset.isEmpty()) {
      actions.add("RESET (" + String.join(", ", reset) + ")");
    }
    if (!set.isEmpty()) {
      actions.add("SET (" + list(set) + ")");
    }
    return actions;
  }

  private static String value(String value) {
    return value.matches("-?[0-9.]+|[a-z_]+") ? value : PostgresNames.literal(value);
  }
}
