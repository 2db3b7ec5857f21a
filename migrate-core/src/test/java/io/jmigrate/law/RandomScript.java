package io.jmigrate.law;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Scripts in the SQL that all databases share, of few names, so that two of them have much in
 * common; the same for the same seed.
 */
final class RandomScript {
  private static final List<String> TABLES = List.of("users", "posts", "tags", "orders");
  private static final List<String> COLUMNS =
      List.of("name", "email", "user_id", "total", "born", "note");
  private static final List<String> TYPES =
      List.of(
          "INTEGER", "BIGINT", "VARCHAR(80)", "VARCHAR(200)", "DATE", "DECIMAL(10,2)", "SMALLINT");

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
                .formatted(table, table, target, target, pick(List.of("", " ON DELETE CASCADE"))));
      }
    }
    statements.addAll(later);
    return statements;
  }

  private String table(String name, List<String> later) {
    List<String> lines = new ArrayList<>();
    lines.add("id BIGINT NOT NULL");
    lines.add("owner_id BIGINT");
    List<String> columns = some(COLUMNS);
    for (String column : columns) {
      lines.add(column(column));
    }
    Collections.shuffle(lines, random);
    lines.add("CONSTRAINT " + name + "_pk PRIMARY KEY (id)");
    if (random.nextInt(3) == 0) {
      lines.add("CONSTRAINT " + name + "_uq UNIQUE (owner_id)");
    }
    if (random.nextInt(3) == 0) {
      lines.add("CONSTRAINT " + name + "_ck CHECK (id > " + random.nextInt(3) + ")");
    }
    if (random.nextBoolean()) {
      String column = pick(columns);
      later.add("CREATE INDEX %s_ix ON %s (%s)".formatted(name, name, column));
    }
    if (random.nextInt(3) == 0) {
      later.add("CREATE UNIQUE INDEX %s_ux ON %s (%s, id)".formatted(name, name, pick(columns)));
    }
    return "CREATE TABLE " + name + " (\n  " + String.join(",\n  ", lines) + "\n)";
  }

  private String column(String name) {
    String type = pick(TYPES);
    String value =
        type.startsWith("VARCHAR")
            ? "'x" + random.nextInt(2) + "'"
            : type.equals("DATE") ? "'2026-01-01'" : String.valueOf(random.nextInt(3));
    return name
        + " "
        + type
        + (random.nextInt(3) == 0 ? " DEFAULT " + value : "")
        + (random.nextInt(3) == 0 ? " NOT NULL" : "");
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
