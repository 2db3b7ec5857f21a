package io.jmigrate.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scripts in the SQL that all databases share, of few names, so that two of them have much in
 * common, and one name may be a key here and an index there; the same for the same seed.
 */
final class RandomScript {
  private static final List<String> TABLES = List.of("users", "posts", "tags", "orders");
  private static final List<String> COLUMNS =
      List.of("name", "email", "user_id", "total", "born", "note", "seen");
  private static final List<String> TYPES =
      List.of(
          "INTEGER",
          "BIGINT",
          "VARCHAR(80)",
          "VARCHAR(200)",
          "CHAR(9)",
          "DATE",
          "TIMESTAMP",
          "DECIMAL(10,2)",
          "DECIMAL(12,4)",
          "SMALLINT");
  private static final List<String> ACTIONS =
      List.of("", " ON DELETE CASCADE", " ON DELETE SET NULL", " ON UPDATE CASCADE");

  private final Dice dice;
  private final Map<String, Map<String, String>> tables = new LinkedHashMap<>();
  private final List<String> statements = new ArrayList<>();

  RandomScript(long seed) {
    this.dice = new Dice(seed);
    List<String> names = dice.some(TABLES);
    List<String> later = new ArrayList<>();
    for (String table : names) {
      statements.add(table(table, later));
    }
    for (String table : names) {
      String target = dice.pick(names);
      if (dice.oneIn(3)) {
        later.add(
            "ALTER TABLE %s ADD CONSTRAINT %s_%s_fk FOREIGN KEY (owner_id) REFERENCES %s (id)%s"
                .formatted(table, table, target, target, dice.pick(ACTIONS)));
      }
    }
    statements.addAll(later);
  }

  /** Statements that make a schema. */
  static List<String> of(long seed) {
    return new RandomScript(seed).statements();
  }

  List<String> statements() {
    return List.copyOf(statements);
  }

  /** The types of their columns, by name. */
  Map<String, Map<String, String>> tables() {
    return tables;
  }

  private String table(String name, List<String> later) {
    List<String> columns = dice.some(COLUMNS);
    Map<String, String> types = new LinkedHashMap<>(Map.of("id", "BIGINT"));
    types.put("owner_id", "BIGINT");
    tables.put(name, types);
    List<String> lines = new ArrayList<>(List.of("id BIGINT NOT NULL", "owner_id BIGINT"));
    for (String column : columns) {
      String type = dice.pick(TYPES);
      types.put(column, type);
      lines.add(column + " " + type + defaultOf(type) + (dice.oneIn(3) ? " NOT NULL" : ""));
    }
    lines = dice.shuffled(lines);
    lines.add("CONSTRAINT " + name + "_pk PRIMARY KEY (id)");
    for (String part : dice.some(List.of("_a", "_b", "_c", "_d"))) {
      String one = dice.pick(columns);
      switch (dice.below(6)) {
        case 0 -> lines.add("CONSTRAINT %s UNIQUE (owner_id)".formatted(name + part));
        case 1 -> lines.add("CONSTRAINT %s UNIQUE (%s, id)".formatted(name + part, one));
        case 2 -> lines.add("CONSTRAINT %s CHECK (%s)".formatted(name + part, check(one)));
        case 3 -> later.add("CREATE INDEX %s ON %s (%s)".formatted(name + part, name, one));
        case 4 ->
            later.add("CREATE INDEX %s ON %s (%s DESC, id)".formatted(name + part, name, one));
        default ->
            later.add("CREATE UNIQUE INDEX %s ON %s (%s, id)".formatted(name + part, name, one));
      }
    }
    return "CREATE TABLE " + name + " (\n  " + String.join(",\n  ", lines) + "\n)";
  }

  private String check(String column) {
    return dice.pick("id > 0", "id <> 7", column + " IS NOT NULL OR id > 1");
  }

  private String defaultOf(String type) {
    return dice.oneIn(3) ? " DEFAULT " + value(type) : "";
  }

  private String value(String type) {
    if (type.contains("CHAR")) {
      return "'x" + dice.below(2) + "'";
    }
    return switch (type) {
      case "DATE" -> "'2026-01-01'";
      case "TIMESTAMP" -> dice.pick("CURRENT_TIMESTAMP", "'2026-01-01 10:00:00'");
      default -> String.valueOf(dice.below(3));
    };
  }
}
