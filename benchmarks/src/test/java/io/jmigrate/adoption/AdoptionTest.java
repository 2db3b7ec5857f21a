package io.jmigrate.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.Jmigrate;
import io.jmigrate.MigrationFiles;
import io.jmigrate.adopt.ForeignTool;
import io.jmigrate.history.HistoryRecord;
import io.jmigrate.run.ImportReport;
import io.jmigrate.run.ImportRequest;
import io.jmigrate.run.MigrationStatus;
import io.jmigrate.run.UndoRequest;
import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import org.apache.ibatis.migration.FileMigrationLoader;
import org.apache.ibatis.migration.JdbcConnectionProvider;
import org.apache.ibatis.migration.operations.UpOperation;
import org.apache.ibatis.migration.options.DatabaseOperationOption;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Flyway, Liquibase and MyBatis Migrations migrate a database; jmigrate goes on where they stop.
 */
class AdoptionTest {
  private final DatabaseUrl database = TestDatabase.POSTGRESQL.createDatabase();

  @TempDir Path folder;

  @Test
  void goesOnAfterFlyway() throws Exception {
    write("V1__users.sql", "\uFEFF-- the users\r\nCREATE TABLE users (id INT);\r\n");
    write("U1__users.sql", "DROP TABLE users;");
    write("V2__vacuum.sql", "VACUUM users;");
    write("V2__vacuum.sql.conf", "executeInTransaction=false");
    write("U2__vacuum.sql", "SELECT 1;");
    write("V2.5__row.sql", "INSERT INTO users VALUES (${answer});\n");
    write("U2.5__row.sql", "DELETE FROM users;");
    write("R__view.sql", "CREATE OR REPLACE VIEW v AS SELECT count(*) AS n FROM users;\n");
    flyway().placeholders(Map.of("answer", "42")).load().migrate();
    write("V3__posts.sql", "CREATE TABLE posts (id INT);");
    write("U3__posts.sql", "DROP TABLE posts;");
    List<String> before = query("SELECT f::text FROM flyway_schema_history f ORDER BY 1");
    Jmigrate jmigrate = jmigrate(folder).placeholders(Map.of("answer", "42"));

    assertThat(imported(jmigrate, ForeignTool.FLYWAY))
        .containsExactly("V1__users", "V2__vacuum", "V2.5__row", "R__view");

    assertKept(jmigrate, database.user());
    assertThat(standings(jmigrate)).containsExactly("V3__posts PENDING");
    jmigrate.migrate();
    jmigrate.undo(UndoRequest.lastly(1));
    assertThat(standings(jmigrate)).containsExactly("R__view OUTDATED", "V3__posts PENDING");
    assertThat(query("SELECT f::text FROM flyway_schema_history f ORDER BY 1")).isEqualTo(before);
  }

  @Test
  void computesFlywaysChecksumAsFlywayDoes() throws Exception {
    write("V1__a.sql", "\uFEFFSELECT 'ä';\r\n\r\n  SELECT 2;\rSELECT 3;\n");
    write("V2__b.sql", "SELECT 1;");
    flyway().load().migrate();
    imported(jmigrate(folder), ForeignTool.FLYWAY);
    execute("DROP TABLE jmigrate_history");

    write("V2__b.sql", "SELECT 1 ;");
    assertThatThrownBy(() -> imported(jmigrate(folder), ForeignTool.FLYWAY))
        .hasMessageContaining("V2__b.sql")
        .hasMessageNotContaining("V1__a.sql");
  }

  @Test
  void goesOnAfterABaselineOfFlyway() throws Exception {
    execute("CREATE TABLE users (id INT)");
    write("V1__users.sql", "CREATE TABLE users (id INT);");
    write("V2__posts.sql", "CREATE TABLE posts (id INT);");
    flyway().baselineOnMigrate(true).baselineVersion("1").load().migrate();

    assertThat(imported(jmigrate(folder), ForeignTool.FLYWAY))
        .containsExactly("V1__users", "V2__posts");
    assertThat(standings(jmigrate(folder))).isEmpty();
  }

  @Test
  void goesOnAfterLiquibase() throws Exception {
    Path changes = Files.createDirectories(folder.resolve("changes"));
    Files.writeString(
        changes.resolve("1.sql"),
        """
        --liquibase formatted sql
        --changeset ann:users
        CREATE TABLE users (id INT);
        --rollback DROP TABLE users;
        --changeset ann:function endDelimiter:/ rollbackEndDelimiter:/
        CREATE FUNCTION f() RETURNS INT LANGUAGE sql AS $$ SELECT 1; $$
        /
        --rollback DROP FUNCTION f()
        """);
    Files.writeString(
        changes.resolve("2.sql"),
        """
        --liquibase formatted sql
        --changeset bob:1 dbms:postgresql
        CREATE TABLE posts (id INT);
        --rollback DROP TABLE posts;
        """);
    Files.writeString(
        folder.resolve("changelog.xml"),
        """
        <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
              http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
          <includeAll path="changes"/>
        </databaseChangeLog>
        """);
    try (Connection connection = database.open();
        Liquibase liquibase =
            new Liquibase(
                "changelog.xml",
                new DirectoryResourceAccessor(folder),
                new JdbcConnection(connection))) {
      liquibase.update("");
    }
    Path converted = folder.resolve("converted");
    MigrationFiles.convert(ForeignTool.LIQUIBASE, List.of(changes.toString()), converted);
    Jmigrate jmigrate = jmigrate(converted);

    assertThat(imported(jmigrate, ForeignTool.LIQUIBASE))
        .containsExactly("0001_users", "0002_function", "0003_1");

    assertKept(jmigrate, database.user());
    assertThat(standings(jmigrate)).isEmpty();
    jmigrate.undo(UndoRequest.EVERYTHING);
    assertThat(query("SELECT count(*)::text FROM pg_proc WHERE proname = 'f'"))
        .containsExactly("0");
    assertThat(jmigrate.migrate().results()).hasSize(3);
  }

  @Test
  void goesOnAfterMybatis() throws Exception {
    Path scripts = Files.createDirectories(folder.resolve("scripts"));
    Files.writeString(
        scripts.resolve("20240101000000_create_changelog.sql"),
        """
        -- // Create Changelog
        CREATE TABLE CHANGELOG (ID NUMERIC(20,0) NOT NULL PRIMARY KEY,
          APPLIED_AT VARCHAR(25) NOT NULL, DESCRIPTION VARCHAR(255) NOT NULL);

        -- //@UNDO
        DROP TABLE CHANGELOG;
        """);
    Files.writeString(
        scripts.resolve("20240102000000_users.sql"),
        """
        -- // users
        CREATE TABLE users (id INT);
        -- @DELIMITER |
        CREATE FUNCTION f() RETURNS INT LANGUAGE sql AS $$ SELECT 1; $$|
        -- @DELIMITER ;

        -- //@UNDO
        DROP FUNCTION f();
        DROP TABLE users;
        """);
    new UpOperation()
        .operate(
            new JdbcConnectionProvider(
                "org.postgresql.Driver", database.url(), database.user(), database.password()),
            new FileMigrationLoader(scripts.toFile(), "UTF-8", new Properties()),
            new DatabaseOperationOption(),
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    Path converted = folder.resolve("converted");
    MigrationFiles.convert(ForeignTool.MYBATIS, List.of(scripts.toString()), converted);
    Jmigrate jmigrate = jmigrate(converted);

    assertThat(imported(jmigrate, ForeignTool.MYBATIS))
        .containsExactly("20240101000000_create_changelog", "20240102000000_users");

    assertKept(jmigrate, database.user());
    jmigrate.undo(UndoRequest.lastly(1));
    assertThat(query("SELECT count(*)::text FROM pg_proc WHERE proname = 'f'"))
        .containsExactly("0");
    jmigrate.migrate();
    assertThat(standings(jmigrate)).isEmpty();
  }

  private FluentConfiguration flyway() {
    return Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .locations("filesystem:" + folder)
        .loggers("slf4j");
  }

  /** Everything was applied a moment ago, by us. */
  private static void assertKept(Jmigrate jmigrate, String user) {
    for (HistoryRecord row : jmigrate.history()) {
      assertThat(row.action()).isEqualTo("import");
      assertThat(row.databaseUser()).isEqualTo(user);
      assertThat(row.startedAt())
          .isBetween(Instant.now().minus(Duration.ofMinutes(10)), Instant.now());
    }
  }

  private Jmigrate jmigrate(Path migrations) {
    return Jmigrate.of(database.url(), database.user(), database.password())
        .locations(migrations.toString());
  }

  private static List<String> imported(Jmigrate jmigrate, ForeignTool tool) {
    return jmigrate.importHistory(ImportRequest.of(tool)).imported().stream()
        .map(ImportReport.Imported::name)
        .toList();
  }

  /** What is not simply applied. */
  private static List<String> standings(Jmigrate jmigrate) {
    return jmigrate.status().stream()
        .filter(status -> status.standing() != MigrationStatus.Standing.APPLIED)
        .map(status -> status.name() + " " + status.standing())
        .toList();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> query(String sql) throws SQLException {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (row.next()) {
        values.add(row.getString(1));
      }
      return values;
    }
  }
}
