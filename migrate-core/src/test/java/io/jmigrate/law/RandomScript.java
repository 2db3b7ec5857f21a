package io.jmigrate.law;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

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

  private final Random random;

  private RandomScript(long seed) {
    this.random = new Random(seed);
  }

  /** Statements that make a schema. */
  static List<String> of(long seed) {
    return new RandomScript(seed).statements();
  }

  private List<String> statements() {
    List<String> tables = some(TABLES);
    List<String> statements = new ArrayList<>();
    List<String> later = new ArrayList<>();
    for (String table : tables) {
      statements.add(table(table, later));
    }
    for (String table : tables) {
      String target = pick(tables);
      if (random.nextInt(3) == 0) {
        later.add(
            "ALTER TABLE %s ADD CONSTRAINT %s_%s_fk FOREIGN KEY (owner_id) REFERENCES %s (id)%s"
                .formatted(table, table, target, target, pick(ACTIONS)));
      }
    }
    statements.addAll(later);
    return statements;
  }

  private String table(String name, List<String> later) {
    List<String> columns = some(COLUMNS);
    List<String> lines = new ArrayList<>(List.of("id BIGINT NOT NULL", "owner_id BIGINT"));
    columns.forEach(column -> lines.add(column(column)));
    Collections.shuffle(lines, random);
    lines.add("CONSTRAINT " + name + "_pk PRIMARY KEY (id)");
    for (String part : some(List.of("_a", "_b", "_c", "_d"))) {
      String one = pick(columns);
      switch (random.nextInt(6)) {
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
    return pick(List.of("id > 0", "id <> 7", column + " IS NOT NULL OR id > 1"));
  }

  private String column(String name) {
    String type = pick(TYPES);
    return name
        + " "
        + type
        + (random.nextInt(3) == 0 ? " DEFAULT " + value(type) : "")
        + (random.nextInt(3) == 0 ? " NOT NULL" : "");
  }

  private String value(String type) {
    if (type.contains("CHAR")) {
      return "'x" + random.nextInt(2) + "'";
    }
    return switch (type) {
      case "DATE" -> "'2026-01-01'";
      case "TIMESTAMP" -> pick(List.of("CURRENT_TIMESTAMP", "'2026-01-01 10:00:00'"));
      default -> String.valueOf(random.nextInt(3));
    };
  }

  private List<String> some(List<String> from) {
    List<String> some = new ArrayList<>(from);
    some.removeIf(name -> random.nextInt(3) == 0);
    return some.isEmpty() ? from.subList(0, 1) : some;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
