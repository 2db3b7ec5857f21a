package io.jmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Coming from another tool, from the words typed to the words printed. */
class ImportingTest {
  private final Path folder;

  ImportingTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void writeProject() throws IOException, SQLException {
    Files.createDirectories(folder.resolve("migrations"));
    Files.writeString(folder.resolve("jmigrate.yaml"), "url: h2:%s/shop\n".formatted(folder));
    write("1_one.up.sql", "CREATE TABLE one (id INT);");
    write("2_two.up.sql", "CREATE TABLE two (id INT);");
    execute(
        "CREATE TABLE goose_db_version (id INT, version_id INT, is_applied BOOLEAN,"
            + " tstamp TIMESTAMP)");
    execute("INSERT INTO goose_db_version VALUES (1, 0, TRUE, NULL), (2, 1, TRUE, NULL)");
  }

  @Test
  void printsWhatWasTakenOver() {
    assertThat(run("db:import", "--from", "goose", "--dry-run").out())
        .isEqualTo("Would import 1_one\n");
    assertThat(run("db:migrate:status").out()).isEqualTo("down 1_one\ndown 2_two\n");

    assertThat(run("db:import", "--from", "goose").out()).isEqualTo("Imported 1_one\n");
    assertThat(run("db:migrate:status").out()).isEqualTo("up 1_one\ndown 2_two\n");
    assertThat(run("db:history").out()).contains("1_one      import  applied");

    CommandRun again = run("db:import", "--from", "goose");
    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).isEqualTo("Nothing to do: all that goose has applied is known here.\n");
  }

  @Test
  void printsADocument() {
    assertThat(run("db:import", "--from", "goose", "--json").out())
        .contains("\"from\" : \"goose\"")
        .contains("\"dryRun\" : false")
        .contains("\"name\" : \"1_one\"");
  }

  @Test
  void refusesWhatItDoesNotKnow() throws SQLException {
    CommandRun unknown = run("db:import", "--from", "flywya");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("Did you mean flyway?");

    CommandRun absent = run("db:import", "--from", "flyway");
    assertThat(absent.exitCode()).isEqualTo(4);
    assertThat(absent.err()).contains("GOOSE_DB_VERSION is there: --from goose?");

    execute("INSERT INTO goose_db_version VALUES (3, 7, TRUE, NULL)");
    CommandRun missing = run("db:import", "--from", "goose");
    assertThat(missing.exitCode()).isEqualTo(4);
    assertThat(missing.err()).contains("for which there is no file:\n    7\n");
    assertThat(run("db:import", "--from", "goose", "--skip-missing").err())
        .contains("Left out 7, which has no file.");
  }

  @Test
  void convertsFilesWithoutADatabase() throws IOException {
    Files.createDirectories(folder.resolve("goose"));
    Files.writeString(folder.resolve("goose/1_a.sql"), "-- +goose Up\nSELECT 1;\n");
    Files.writeString(folder.resolve("goose/2_b.go"), "package migrations\n");
    Files.writeString(folder.resolve("jmigrate.yaml"), "url: ${NOT_SET}\nmigrations: goose\n");

    CommandRun run = run("db:import", "--from", "goose", "--convert", "sql");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo("Wrote %s/sql/1_a.up.sql\n".formatted(folder));
    assertThat(run.err())
        .contains("WARNING: %s/goose/2_b.go: is written in Go".formatted(folder))
        .contains("jmigrate db:import --from goose --migrations-path sql");
    assertThat(run("db:import", "--from", "goose", "--convert", "sql", "--dry-run").exitCode())
        .isEqualTo(2);
    assertThat(run("db:import", "--from", "sequelize", "--convert", "x").exitCode()).isEqualTo(2);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:" + folder + "/shop");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void write(String name, String sql) throws IOException {
    Files.writeString(folder.resolve("migrations").resolve(name), sql);
  }

  private CommandRun run(String... arguments) {
    return CommandRun.in(folder, Map.of(), arguments);
  }
}
