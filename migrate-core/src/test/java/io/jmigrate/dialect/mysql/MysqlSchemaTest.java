package io.jmigrate.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.dialect.DdlStatement;
import io.jmigrate.diff.Rename;
import io.jmigrate.diff.RenamePolicy;
import io.jmigrate.diff.SchemaDiff;
import io.jmigrate.diff.SchemaDiffer;
import io.jmigrate.plan.MigrationPlanner;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas of MySQL and MariaDB, read, compared and changed on real servers. */
class MysqlSchemaTest {
  static Stream<SchemaPair> pairs() throws IOException {
    return Stream.concat(
        SchemaPair.of(TestDatabase.MYSQL).stream(), SchemaPair.of(TestDatabase.MARIADB).stream());
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void tellsStatesApartAndGetsFromOneToTheOther(SchemaPair pair) throws SQLException {
    try (MysqlSchema before = MysqlSchema.with(pair.database(), pair.before());
        MysqlSchema after = MysqlSchema.with(pair.database(), pair.after())) {
      Schema origin = before.read();
      Schema target = after.read();
      assertThat(unmodelled(origin)).isEmpty();
      assertThat(unmodelled(target)).isEmpty();
      assertThat(origin).isNotEqualTo(target);

      List<String> statements = change(before, origin, target, RenamePolicy.NEVER);

      assertThat(before.shown()).as("%s", statements).isEqualTo(after.shown());
      assertThat(before.read()).isEqualTo(target);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MYSQL   | t.a definition  | ALTER TABLE t ALTER a DROP DEFAULT
          MARIADB | t.a definition  | ALTER TABLE t ALTER a DROP DEFAULT
          MYSQL   | t.b definition  | ALTER TABLE t ADD b VARBINARY(9) DEFAULT 0x00ff
          MARIADB | t.b definition  | ALTER TABLE t ADD b VARBINARY(9) DEFAULT 0x00ff
          MYSQL   | t.b definition  | ALTER TABLE t ADD b INT COLUMN_FORMAT FIXED
          MYSQL   | t.b definition  | ALTER TABLE t ADD b ENUM ('x') CHARACTER SET binary
          MARIADB | t.b definition  | CREATE OR REPLACE TABLE t (a INT, b INT WITHOUT SYSTEM VERSIONING) WITH SYSTEM VERSIONING
          MARIADB | t system versioning with a period of its own | CREATE OR REPLACE TABLE t (a INT, s TIMESTAMP(6) GENERATED ALWAYS AS ROW START, e TIMESTAMP(6) GENERATED ALWAYS AS ROW END, PERIOD FOR SYSTEM_TIME (s, e)) WITH SYSTEM VERSIONING
          MYSQL   | t option INSERT_METHOD | ALTER TABLE t ENGINE = MERGE INSERT_METHOD = LAST
          MARIADB | t option INSERT_METHOD | ALTER TABLE t ENGINE = MERGE INSERT_METHOD = LAST
          MYSQL   | t definition    | ALTER TABLE t TABLESPACE innodb_file_per_table
          """)
  void noticesWhatItCannotRepresent(TestDatabase database, String what, String sql)
      throws SQLException {
    try (MysqlSchema schema = MysqlSchema.with(database, "CREATE TABLE t (a INT)")) {
      Schema before = schema.read();
      assertThat(unmodelled(before)).isEmpty();
      schema.run(sql);

      Schema after = schema.read();

      assertThat(unmodelled(after)).contains(what);
      assertThat(diff(schema, before, after, RenamePolicy.NEVER).refusals()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void noticesAForeignKeyIntoAnotherDatabase(TestDatabase database) throws SQLException {
    try (MysqlSchema other = MysqlSchema.with(database, "CREATE TABLE p (id INT PRIMARY KEY)");
        MysqlSchema schema = MysqlSchema.with(database, "CREATE TABLE t (a INT)")) {
      schema.run(
          "ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES "
              + other.connection().getCatalog()
              + ".p (id)");

      assertThat(unmodelled(schema.read())).contains("t foreign key f into another database");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void asksTheCatalogAsOftenForManyTablesAsForOne(TestDatabase database) throws SQLException {
    try (MysqlSchema schema = MysqlSchema.with(database, table(0))) {
      long few = queries(schema);
      for (int i = 1; i <= 20; i++) {
        schema.run(table(i));
      }
      long many = queries(schema);

      assertThat(many - few).as("one SHOW CREATE TABLE for each new table").isEqualTo(20);
    }
  }

  private static String table(int number) {
    return "CREATE TABLE t%d (id INT PRIMARY KEY, a INT, KEY (a), CHECK (a > 0), FOREIGN KEY (a) REFERENCES t0 (id))"
        .formatted(number);
  }

  private static long queries(MysqlSchema schema) throws SQLException {
    String questions = "SHOW SESSION STATUS LIKE 'Questions'";
    long before = Long.parseLong(schema.ask(questions, 2).get(0));
    schema.read();
    return Long.parseLong(schema.ask(questions, 2).get(0)) - before;
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void readsTheSameWhateverTheSessionsSettings(TestDatabase database) throws SQLException {
    String sql =
        "CREATE TABLE t (a VARCHAR(20) DEFAULT 'it''s \\\\', b INT, KEY k (a), CHECK (a <> '\\\\'))";
    try (MysqlSchema schema = MysqlSchema.with(database, sql)) {
      Schema plain = schema.read();
      schema.run("SET SESSION sql_mode = 'ANSI_QUOTES,NO_BACKSLASH_ESCAPES'");
      schema.run("SET SESSION sql_quote_show_create = 0");

      assertThat(schema.read()).isEqualTo(plain);
      assertThat(schema.ask("SELECT @@SESSION.sql_mode", 1))
          .containsExactly("ANSI_QUOTES,NO_BACKSLASH_ESCAPES");
      assertThat(schema.ask("SELECT @@SESSION.sql_quote_show_create", 1)).containsExactly("0");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void leavesOutWhatItIsTold(TestDatabase database) throws SQLException {
    try (MysqlSchema schema =
        MysqlSchema.with(database, "CREATE TABLE t (a INT);\nCREATE TABLE history (a INT)")) {
      Schema read =
          schema
              .dialect()
              .inspector()
              .read(schema.connection(), name -> name.name().equals("history"));

      assertThat(read.tables().keySet()).containsExactly(new ObjectName("", "t"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void keepsValuesOfAColumnThatIsNoLongerComputed(TestDatabase database) throws SQLException {
    String virtual = "CREATE TABLE t (a INT, b INT GENERATED ALWAYS AS (a + 1) VIRTUAL)";
    try (MysqlSchema schema = MysqlSchema.with(database, virtual);
        MysqlSchema target = MysqlSchema.with(database, "CREATE TABLE t (a INT, b INT)")) {
      schema.run("INSERT INTO t (a) VALUES (1), (5)");

      change(schema, schema.read(), target.read(), RenamePolicy.NEVER);

      assertThat(schema.ask("SELECT b FROM t ORDER BY a", 1)).containsExactly("2", "6");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void givesEachRowItsOwnDefault(TestDatabase database) throws SQLException {
    String after = "CREATE TABLE t (a INT, b CHAR(36) NOT NULL DEFAULT (uuid()), UNIQUE KEY (b))";
    try (MysqlSchema schema = MysqlSchema.with(database, "CREATE TABLE t (a INT)");
        MysqlSchema target = MysqlSchema.with(database, after)) {
      schema.run("INSERT INTO t (a) VALUES (1), (5)");

      change(schema, schema.read(), target.read(), RenamePolicy.NEVER);

      assertThat(schema.ask("SELECT count(DISTINCT b) FROM t", 1)).containsExactly("2");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void keepsTheCounterWhereItIs(TestDatabase database) throws SQLException {
    String before = "CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, a INT)";
    String after =
        "CREATE TABLE t (a BIGINT, id BIGINT AUTO_INCREMENT, PRIMARY KEY (a, id), KEY (id))";
    try (MysqlSchema schema = MysqlSchema.with(database, before);
        MysqlSchema target = MysqlSchema.with(database, after)) {
      schema.run("INSERT INTO t VALUES (41, 1)");
      schema.run("DELETE FROM t");

      change(schema, schema.read(), target.read(), RenamePolicy.NEVER);
      schema.run("INSERT INTO t (a) VALUES (1)");

      assertThat(schema.ask("SELECT id FROM t", 1)).containsExactly("42");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void renamesAColumnThatExpressionsSpeakOf(TestDatabase database) throws SQLException {
    String expression = database == TestDatabase.MYSQL ? ", KEY k ((%1$s + 1))" : "";
    String table =
        "CREATE TABLE t (%1$s INT, b INT GENERATED ALWAYS AS (%1$s + 1) VIRTUAL, CONSTRAINT c CHECK"
            + " (%1$s > 0)"
            + expression
            + ")";
    try (MysqlSchema schema = MysqlSchema.with(database, table.formatted("a"));
        MysqlSchema target = MysqlSchema.with(database, table.formatted("z"))) {
      schema.run("INSERT INTO t (a) VALUES (7)");
      Rename rename = new Rename(new ObjectName("", "t"), "a", "z");

      change(
          schema, schema.read(), target.read(), new RenamePolicy(List.of(rename), List.of(), true));

      assertThat(schema.shown()).isEqualTo(target.shown());
      assertThat(schema.ask("SELECT z FROM t", 1)).containsExactly("7");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void renamesATableWithTheNamesThatTheServerChose(TestDatabase database) throws SQLException {
    String parent = "CREATE TABLE p (id INT PRIMARY KEY);\n";
    String key = "b INT, FOREIGN KEY (b) REFERENCES p (id), ";
    String before =
        "CREATE TABLE s (a INT, "
            + key
            + "c INT, FOREIGN KEY (c) REFERENCES p (id), CHECK (a > 0))";
    String after = "CREATE TABLE t (a INT, " + key + "c BIGINT, KEY c (c), CHECK (a > 0))";
    try (MysqlSchema schema = MysqlSchema.with(database, parent + before);
        MysqlSchema target = MysqlSchema.with(database, parent + after)) {
      Rename rename = new Rename(new ObjectName("", "s"), null, "t");

      change(
          schema, schema.read(), target.read(), new RenamePolicy(List.of(rename), List.of(), true));

      assertThat(schema.shown()).isEqualTo(target.shown());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void replacesATableByOneWhoseConstraintsHaveTheSameNames(TestDatabase database)
      throws SQLException {
    String sql =
        "CREATE TABLE p (id INT PRIMARY KEY);\nCREATE TABLE %s (a INT, CONSTRAINT f FOREIGN KEY (a)"
            + " REFERENCES p (id), CONSTRAINT c CHECK (a > 0))";
    try (MysqlSchema schema = MysqlSchema.with(database, sql.formatted("s"));
        MysqlSchema target = MysqlSchema.with(database, sql.formatted("t"))) {
      change(schema, schema.read(), target.read(), RenamePolicy.NEVER);

      assertThat(schema.shown()).isEqualTo(target.shown());
    }
  }

  private static List<String> change(
      MysqlSchema schema, Schema origin, Schema target, RenamePolicy policy) throws SQLException {
    SchemaDiff diff = diff(schema, origin, target, policy);
    assertThat(diff.refusals()).isEmpty();
    List<String> statements =
        new MigrationPlanner(schema.dialect().ddl())
            .plan(diff, origin, target).statements().stream().map(DdlStatement::sql).toList();
    for (String statement : statements) {
      try {
        schema.run(statement);
      } catch (SQLException e) {
        throw new SQLException(e.getMessage() + " in " + statement, e);
      }
    }
    return statements;
  }

  private static SchemaDiff diff(
      MysqlSchema schema, Schema origin, Schema target, RenamePolicy policy) {
    return new SchemaDiffer(Objects.requireNonNull(schema.dialect().diffRules()))
        .diff(origin, target, policy);
  }

  /** Names of all that was met and cannot be represented. */
  private static List<String> unmodelled(Schema schema) {
    List<String> names = new ArrayList<>();
    schema.unmodelled().forEach(object -> names.add(object.toString()));
    for (Table table : schema.tables().values()) {
      table.unmodelled().keySet().forEach(name -> names.add(table.name() + " " + name));
      for (Column column : table.columns()) {
        column
            .unmodelled()
            .keySet()
            .forEach(name -> names.add(table.name() + "." + column.name() + " " + name));
      }
    }
    return names;
  }
}
