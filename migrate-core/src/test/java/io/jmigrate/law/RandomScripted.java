package io.jmigrate.law;

import io.jmigrate.testing.TestDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Random scripts of all kinds of objects that a database has, of few names, each made with others
 * of them; and a table that both sides of a pair have, for rows.
 */
abstract class RandomScripted {
  /** They fit {@code kept} however it is made. */
  static final List<String> ROWS =
      List.of("INSERT INTO kept (id, label, amount) VALUES (1, 'one', 1.5), (2, 'two', NULL)");

  final Dice dice;
  final Map<String, Map<String, String>> tables = new LinkedHashMap<>();
  final RandomRelations relations;
  private final List<String> tableStatements = new ArrayList<>();
  private final List<String> statements = new ArrayList<>();

  RandomScripted(long seed) {
    this.dice = new Dice(seed);
    RandomScript script = new RandomScript(seed);
    tables.putAll(script.tables());
    tableStatements.addAll(script.statements());
    keepOne();
    this.relations = new RandomRelations(dice, tables);
  }

  /** Statements that make a schema; the same for the same seed. */
  static List<String> of(TestDatabase database, long seed) {
    RandomScripted script =
        switch (database) {
          case H2 -> new RandomH2(seed);
          case MYSQL -> new RandomMysql(seed, false);
          case MARIADB -> new RandomMysql(seed, true);
          default -> new RandomPostgres(seed, database == TestDatabase.POSTGRESQL);
        };
    script.foundations();
    script.statements.addAll(script.tableStatements);
    script.objects();
    return script.statements;
  }

  /** What tables may be made with. */
  abstract void foundations();

  /** What is made with tables, and more columns for these. */
  abstract void objects();

  @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency
  final void add(String sql, Object... values) {
    statements.add(sql.formatted(values));
  }

  final void addColumn(String table, String column, String type) {
    Map<String, String> columns = Objects.requireNonNull(tables.get(table));
    if (columns.put(column, type.replaceFirst(" .*", "")) == null) {
      add("ALTER TABLE %s ADD COLUMN %s %s", table, column, type);
    }
  }

  final String anyTable() {
    return dice.pick(List.copyOf(tables.keySet()));
  }

  private void keepOne() {
    String label = dice.pick("VARCHAR(80)", "VARCHAR(200)");
    String amount = dice.pick("DECIMAL(10,2)", "DECIMAL(12,4)");
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("id", "BIGINT");
    columns.put("label", label);
    columns.put("amount", amount);
    tables.put("kept", columns);
    tableStatements.add(
        "CREATE TABLE kept (id BIGINT NOT NULL PRIMARY KEY, label %s%s, amount %s%s)"
            .formatted(label, dice.pick("", " NOT NULL"), amount, dice.pick("", " DEFAULT 3")));
  }
}
