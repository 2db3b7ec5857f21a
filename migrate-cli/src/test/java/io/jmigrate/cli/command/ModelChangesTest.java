package io.jmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Models are edited and compiled; each change becomes a migration that goes up and down. */
class ModelChangesTest {
  private final Path folder;

  ModelChangesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MYSQL", "MARIADB"})
  void becomeMigrationsThatKeepTheRows(TestDatabase database) throws IOException, SQLException {
    DatabaseUrl url = database.createDatabase();
    Files.writeString(folder.resolve("jmigrate.yaml"), config(url));
    ModelProject project = new ModelProject(folder);
    try (Connection connection = url.open()) {
      for (Path change : ModelProject.changes()) {
        project.edit(change);
        CommandRun generated =
            project.run(0, ModelProject.answers(change), "migration:generate", "--auto");
        assertThat(generated.err()).contains("Proved on ").doesNotContain("No row was tried");
        project.run(0, List.of(), "db:migrate");
        project.run(0, List.of(), "db:drift", "--to", "models:");
        project.run(0, List.of(), "db:migrate:undo");
        project.run(0, List.of(), "db:migrate");
        project.run(0, List.of(), "migration:generate", "--auto", "--check");
        insertOnce(connection);
      }
      assertThat(rows(connection)).isEqualTo("a@example.org: Hello, post-1, 0");
    }
    try (Stream<Path> files = Files.list(folder.resolve("migrations"))) {
      assertThat(files).hasSize(2 * ModelProject.changes().size());
    }
    if (database == TestDatabase.POSTGRESQL) {
      ModelsPage.requireShownAsWritten(folder.resolve("migrations"), ModelProject.changes());
    }
  }

  @Test
  void areWrittenForEachOfSeveralDatabases() throws IOException {
    DatabaseUrl postgres = TestDatabase.POSTGRESQL.createDatabase();
    Files.writeString(
        folder.resolve("jmigrate.yaml"),
        config(postgres)
            + "databases:\n  h2: jdbc:h2:mem:models\n  postgresql: "
            + postgres.url()
            + "\n");
    ModelProject project = new ModelProject(folder);
    project.edit(ModelProject.changes().get(0));

    project.run(0, List.of(), "migration:generate", "--auto", "--name", "begin");

    try (Stream<Path> files = Files.list(folder.resolve("migrations"))) {
      assertThat(files.map(file -> file.getFileName().toString().replaceFirst("^\\d+", "")))
          .containsExactlyInAnyOrder(
              "_begin.h2.up.sql",
              "_begin.h2.down.sql",
              "_begin.postgresql.up.sql",
              "_begin.postgresql.down.sql");
    }
    project.run(0, List.of(), "migration:generate", "--auto", "--check");
    project.run(0, List.of(), "db:migrate");
    project.run(0, List.of(), "db:drift", "--to", "models:");
  }

  private static String config(DatabaseUrl url) {
    return "url: \"%s\"\nuser: \"%s\"\npassword: \"%s\"\n"
        .formatted(url.url(), url.user(), url.password());
  }

  private static void insertOnce(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet users = statement.executeQuery("SELECT count(*) FROM users")) {
        users.next();
        if (users.getInt(1) > 0) {
          return;
        }
      }
      statement.execute("INSERT INTO users (id, email, name) VALUES (1, 'a@example.org', 'A')");
      statement.execute(
          "INSERT INTO posts (id, author_id, title, body) VALUES (1, 1, 'Hello', 'World')");
    }
  }

  private static String rows(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT email, title, slug, views FROM posts JOIN users ON users.id = author_id"
                    + " WHERE content LIKE 'World'")) {
      row.next();
      return "%s: %s, %s, %s"
          .formatted(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
    }
  }
}
