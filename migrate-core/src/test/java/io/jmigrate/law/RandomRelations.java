package io.jmigrate.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables and views of a random script with the types of their columns, and queries over them. */
final class RandomRelations {
  private final Dice dice;
  private final Map<String, Map<String, String>> relations = new LinkedHashMap<>();

  RandomRelations(Dice dice, Map<String, Map<String, String>> tables) {
    this.dice = dice;
    relations.putAll(tables);
  }

  void put(String name, Map<String, String> columns) {
    relations.put(name, columns);
  }

  /** What cannot be read from. */
  void forget(String name) {
    relations.remove(name);
  }

  /** Any. */
  String any() {
    return dice.pick(List.copyOf(relations.keySet()));
  }

  Map<String, String> columns(String relation) {
    return relations.getOrDefault(relation, Map.of());
  }

  /** The name of any of its columns. */
  String column(String relation) {
    return dice.pick(List.copyOf(columns(relation).keySet()));
  }

  /** Makes {@code name} known as what the query that is returned gives. */
  String query(String name) {
    String from = any();
    List<String> known = List.copyOf(columns(from).keySet());
    Map<String, String> shown = new LinkedHashMap<>();
    String one = known.get(dice.below(known.size()));
    String key = known.contains("id") ? "id" : known.get(0);
    String query =
        switch (dice.below(6)) {
          case 0 -> {
            dice.shuffled(dice.some(known)).forEach(c -> shown.put(c, type(from, c)));
            yield select(shown, from);
          }
          case 1 -> {
            dice.some(known).forEach(c -> shown.put(c, type(from, c)));
            yield select(shown, from) + " WHERE " + one + " IS NOT NULL";
          }
          case 2 -> {
            shown.put("id", type(from, key));
            shown.put("many", "BIGINT");
            yield "SELECT " + key + " AS id, COUNT(*) AS many FROM " + from + " GROUP BY " + key;
          }
          case 3 -> {
            String best = comparable(from).isEmpty() ? key : dice.pick(comparable(from));
            shown.put("id", type(from, key));
            shown.put("best", type(from, best));
            String most = comparable(from).isEmpty() ? "MIN(1)" : "MAX(" + best + ")";
            yield "SELECT %1$s AS id, %2$s AS best FROM %3$s GROUP BY %1$s HAVING COUNT(*) < %4$d"
                .formatted(key, most, from, 5 + dice.below(2));
          }
          case 4 -> {
            String other = any();
            String theirs = column(other);
            shown.put("id", type(from, key));
            shown.put("theirs", type(other, theirs));
            yield "SELECT a.%s AS id, b.%s AS theirs FROM %s a %sJOIN %s b ON a.%s IS NULL"
                .formatted(key, theirs, from, dice.pick("", "LEFT "), other, key);
          }
          default -> {
            shown.put("id", type(from, one));
            shown.put("word", "VARCHAR(80)");
            yield "SELECT %s AS id, CASE WHEN %s IS NULL THEN 'none' ELSE '%s' END AS word FROM %s"
                .formatted(one, key, dice.pick("some", "one"), from);
          }
        };
    put(name, shown);
    return query;
  }

  /** Columns of the types that all databases share: they can be compared. */
  private List<String> comparable(String relation) {
    return columns(relation).entrySet().stream()
        .filter(column -> Character.isUpperCase(column.getValue().charAt(0)))
        .map(Map.Entry::getKey)
        .toList();
  }

  private String type(String relation, String column) {
    return columns(relation).getOrDefault(column, "BIGINT");
  }

  private static String select(Map<String, String> columns, String from) {
    return "SELECT " + String.join(", ", new ArrayList<>(columns.keySet())) + " FROM " + from;
  }
}
