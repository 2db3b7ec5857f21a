package io.jmigrate.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.dialect.h2.H2Dialect;
import io.jmigrate.dialect.mariadb.MariadbDialect;
import io.jmigrate.dialect.mysql.MysqlDialect;
import io.jmigrate.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a statement does, the catalog tells of the objects that it names. */
class CatalogFingerprintTest {
  private static final List<String> OF_H2 =
      List.of(
          "CREATE TABLE a (id INT PRIMARY KEY, name VARCHAR(20) DEFAULT 'x')",
          "create table b (id int primary key, a_id int)",
          "CREATE TABLE \"Mixed\" (\"Id\" INT, \"with \"\"quotes\"\"\" INT)",
          "CREATE TABLE `back` (id INT)",
          "ALTER TABLE \"Mixed\" ADD COLUMN more INT",
          "ALTER TABLE b ADD CONSTRAINT b_a FOREIGN KEY (a_id) REFERENCES a (id)",
          "ALTER TABLE b ADD CONSTRAINT b_c CHECK (id > 0)",
          "ALTER TABLE b RENAME CONSTRAINT b_c TO b_check",
          "ALTER TABLE a ALTER COLUMN name SET DEFAULT 'y'",
          "ALTER TABLE A ALTER COLUMN name SET DATA TYPE VARCHAR(30)",
          "CREATE VIEW v AS SELECT id, name FROM a",
          "CREATE OR REPLACE VIEW v AS SELECT id FROM a",
          "CREATE INDEX a_name ON a (name)",
          "CREATE UNIQUE INDEX IF NOT EXISTS b_both ON b (id, a_id DESC)",
          "ALTER INDEX a_name RENAME TO a_names",
          "COMMENT ON INDEX a_names IS 'said'",
          "drop index a_names",
          "/* CREATE */ DROP INDEX IF EXISTS b_both",
          "CREATE SYNONYM other FOR a",
          "ALTER TABLE other ALTER COLUMN name SET DEFAULT 'z'",
          "DROP SYNONYM other",
          "CREATE SCHEMA far",
          "CREATE TABLE far.a (id INT)",
          "ALTER TABLE far.a ADD COLUMN x INT",
          "ALTER TABLE far.a RENAME TO c",
          "COMMENT ON COLUMN far.c.x IS 'said'",
          "DROP SCHEMA far CASCADE",
          "CREATE DOMAIN stars AS INT CHECK (VALUE > 0)",
          "ALTER DOMAIN stars ADD CONSTRAINT few CHECK (VALUE < 6)",
          "ALTER DOMAIN stars DROP CONSTRAINT few",
          "CREATE SEQUENCE s",
          "ALTER SEQUENCE s INCREMENT BY 5",
          "CREATE CONSTANT one VALUE 1",
          "CREATE ROLE reader",
          "GRANT SELECT ON a TO reader",
          "REVOKE SELECT ON a FROM reader",
          "DROP ROLE reader",
          "CREATE ALIAS twice FOR \"java.lang.Math.abs(int)\"",
          "DROP ALIAS twice",
          "CREATE TRIGGER watch AFTER INSERT ON a"
              + " AS 'org.h2.api.Trigger create() { return (c, o, n) -> { }; }'",
          "DROP TRIGGER watch",
          "EXECUTE IMMEDIATE 'ALTER TABLE b RENAME TO bb'",
          "DROP TABLE a CASCADE",
          "DROP TABLE bb, \"Mixed\"");

  private static final List<String> OF_MYSQL =
      List.of(
          "CREATE TABLE a (id INT PRIMARY KEY, name VARCHAR(20) DEFAULT 'x')",
          "create table `B b` (id int primary key, a_id int)",
          "ALTER TABLE `B b` ADD CONSTRAINT b_a FOREIGN KEY (a_id) REFERENCES a (id)",
          "ALTER TABLE `B b` ADD CONSTRAINT b_c CHECK (id > 0)",
          "ALTER TABLE a CHANGE name called VARCHAR(30) COMMENT 'said'",
          "CREATE INDEX a_called ON a (called)",
          "ALTER TABLE a RENAME INDEX a_called TO a_name",
          "DROP INDEX a_name ON a",
          "CREATE VIEW v AS SELECT id FROM a",
          "CREATE OR REPLACE VIEW v AS SELECT called FROM a",
          "CREATE TRIGGER watch BEFORE INSERT ON a FOR EACH ROW SET NEW.called = 'y'",
          "DROP TRIGGER watch",
          "CREATE PROCEDURE p() SELECT 1",
          "ALTER TABLE `B b` DROP FOREIGN KEY b_a, RENAME TO c",
          "ALTER TABLE c DROP CONSTRAINT b_c",
          "ALTER TABLE c PARTITION BY HASH (id) PARTITIONS 3",
          "DROP PROCEDURE p",
          "DROP VIEW v",
          "DROP TABLE a, c");

  @ParameterizedTest
  @ValueSource(strings = {"", ";DATABASE_TO_LOWER=TRUE", ";CASE_INSENSITIVE_IDENTIFIERS=TRUE"})
  void isAnotherOneAfterEachStatementThatChangedSomething(String settings) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:" + settings)) {
      assertThatItTells(connection, H2Dialect.class, OF_H2);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void isAnotherOneAfterEachStatementOf(TestDatabase kind) throws SQLException {
    try (Connection connection = kind.createDatabase().open()) {
      boolean mysql = kind == TestDatabase.MYSQL;
      assertThatItTells(connection, mysql ? MysqlDialect.class : MariadbDialect.class, OF_MYSQL);
    }
  }

  private static void assertThatItTells(
      Connection connection, Class<? extends Dialect> dialect, List<String> statements)
      throws SQLException {
    CatalogFingerprint catalog = new CatalogFingerprint(dialect);
    String ownSchema = Objects.requireNonNullElse(connection.getSchema(), "");
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        String before = catalog.before(connection, sql);
        CatalogSnapshot all = catalog.snapshot(connection, ownSchema);
        assertThat(catalog.before(connection, sql)).as(sql).isEqualTo(before);

        statement.execute(sql);

        assertThat(catalog.snapshot(connection, ownSchema).differences(all))
            .as("what this changes: " + sql)
            .isNotEmpty();
        assertThat(catalog.before(connection, sql)).as(sql).isNotEqualTo(before);
      }
    }
  }

  @Test
  void isAskedOfH2WithoutReadingWhatIsSaidOfAllTables() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE a (id INT PRIMARY KEY CHECK (id > 0))");
      CatalogScope scope = CatalogScope.of("ALTER TABLE a ADD COLUMN b INT");
      scope.found("table_name", "A");
      scope.found("constraint_name", "CONSTRAINT_1");
      for (CatalogQuery query :
          CatalogQuery.all(SqlResource.read(H2Dialect.class, "fingerprint.sql"))) {
        String sql = scope.text(query);
        if (sql == null || !sql.contains("table_name") || !query.ofTables()) {
          continue;
        }
        try (ResultSet plan = statement.executeQuery("EXPLAIN " + sql)) {
          plan.next();
          assertThat(plan.getString(1).toUpperCase(Locale.ROOT))
              .as(query.sql())
              .contains("/* META: ")
              .doesNotContain("/* META */");
        }
      }
    }
  }
}
