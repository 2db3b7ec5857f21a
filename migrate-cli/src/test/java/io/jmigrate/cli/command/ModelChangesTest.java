package io.jmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The models of the blog sample are changed as {@code docs/model-changes.md} says; each change
 * becomes a migration that goes up and down. What is written is in files to be read in a review;
 * {@code -Dgolden=update} rewrites them.
 */
class ModelChangesTest {
  private static final Path WRITTEN = Path.of("src/test/resources/io/jmigrate/cli/command/changes");
  private static final Path README = Path.of("../README.md");

  private final Path folder;

  ModelChangesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MYSQL", "MARIADB"})
  void becomeMigrationsThatKeepTheRows(TestDatabase database) throws IOException, SQLException {
    DatabaseUrl url = database.createDatabase();
    ModelProject project = new ModelProject(folder, config(url));
    StringBuilder written = new StringBuilder();
    StringBuilder models = new StringBuilder();
    List<String> shown = new ArrayList<>();
    List<String> ups = new ArrayList<>();
    try (Connection connection = url.open()) {
      project.run(0, List.of(), "db:migrate");
      BlogRows rows = new BlogRows(connection);
      rows.insert();
      written.append(begin(project));
      for (ModelChange change : ModelChange.all()) {
        rows.insert();
        project.edit(change);
        models.append(project.models());
        List<Path> files = generate(project, change.answers());
        written.append(contents(change.title(), files));
        shown.addAll(change.sql());
        ups.add(Files.readString(files.get(1)).replaceFirst("\\A-- jmigrate: models \\w+\n\n", ""));
        tryOut(project, rows);
      }
    }
    assertWritten(database, written.toString());
    if (database == TestDatabase.POSTGRESQL) {
      assertThat(shown).isEqualTo(ups);
      assertShown(models.toString(), written.toString());
    }
  }

  /** What the models of the sample have otherwise than its migrations, on MySQL and MariaDB. */
  private static String begin(ModelProject project) throws IOException {
    int before = project.migrations().size();
    project.run(0, List.of(), "migration:generate", "--auto", "--name", "as_modelled");
    project.run(0, List.of(), "db:migrate");
    List<Path> all = project.migrations();
    return all.size() == before ? "" : contents("Begin", all.subList(before, all.size()));
  }

  /** Writes a migration; returns its down and its up. */
  private static List<Path> generate(ModelProject project, List<String> answers)
      throws IOException {
    int before = project.migrations().size();
    CommandRun run = project.run(0, answers, "migration:generate", "--auto");
    assertThat(run.err()).contains("Proved on ").doesNotContain("No row was tried");
    List<Path> all = project.migrations();
    assertThat(all).hasSize(before + 2);
    return all.subList(before, all.size());
  }

  private static void tryOut(ModelProject project, BlogRows rows) throws SQLException {
    Map<String, List<Map<String, String>>> before = rows.all();
    project.run(0, List.of(), "db:migrate");
    project.run(0, List.of(), "db:drift", "--to", "models:");
    assertKept(before, rows.all());
    project.run(0, List.of(), "db:migrate:undo");
    assertThat(rows.all()).isEqualTo(before);
    project.run(0, List.of(), "db:migrate");
    assertKept(before, rows.all());
    project.run(0, List.of(), "migration:generate", "--auto", "--check");
  }

  /** No row is gone, and none has lost a value, whatever its column is called now. */
  private static void assertKept(
      Map<String, List<Map<String, String>>> before, Map<String, List<Map<String, String>>> after) {
    before.forEach(
        (table, rows) -> {
          List<Map<String, String>> now = after.getOrDefault(table, List.of());
          assertThat(now).as(table).isNotEmpty().hasSameSizeAs(rows);
          for (int i = 0; i < rows.size(); i++) {
            List<String> gone = new ArrayList<>(rows.get(i).values());
            now.get(i).values().forEach(gone::remove);
            assertThat(gone).as("lost from %s", rows.get(i)).isEmpty();
          }
        });
  }

  private static String contents(String title, List<Path> files) throws IOException {
    assertThat(files).hasSize(2);
    return "==== %s: up%n%s%n==== %s: down%n%s%n"
        .formatted(title, Files.readString(files.get(1)), title, Files.readString(files.get(0)));
  }

  private static void assertWritten(TestDatabase database, String written) throws IOException {
    Path file = WRITTEN.resolve(database.name().toLowerCase(Locale.ROOT) + ".txt");
    if ("update".equals(System.getProperty("golden"))) {
      Files.createDirectories(WRITTEN);
      Files.writeString(file, written);
    }
    assertThat(file).hasContent(written);
  }

  /** The README shows nothing else. */
  private static void assertShown(String models, String written) throws IOException {
    String readme = Files.readString(README);
    assertThat(ModelChange.blocks(readme, "java"))
        .isNotEmpty()
        .allSatisfy(block -> assertThat(models).contains(block));
    assertThat(ModelChange.blocks(readme, "sql"))
        .filteredOn(block -> !block.startsWith("-- migrations/"))
        .isNotEmpty()
        .allSatisfy(block -> assertThat(written).contains(block));
  }

  @Test
  void areWrittenForEachOfSeveralDatabases() throws IOException {
    DatabaseUrl postgres = TestDatabase.POSTGRESQL.createDatabase();
    String databases =
        "databases:\n  h2: jdbc:h2:mem:models\n  postgresql: " + postgres.url() + "\n";
    ModelProject project = new ModelProject(folder, config(postgres) + databases);
    int before = project.migrations().size();
    ModelChange change = ModelChange.all().get(0);
    project.edit(change);

    project.run(0, change.answers(), "migration:generate", "--auto", "--name", "slugs");

    List<Path> all = project.migrations();
    assertThat(all.subList(before, all.size()))
        .extracting(file -> file.getFileName().toString().replaceFirst("^\\d+", ""))
        .containsExactlyInAnyOrder(
            "_slugs.h2.up.sql",
            "_slugs.h2.down.sql",
            "_slugs.postgresql.up.sql",
            "_slugs.postgresql.down.sql");
    project.run(0, List.of(), "migration:generate", "--auto", "--check");
    project.run(0, List.of(), "db:migrate");
    project.run(0, List.of(), "db:drift", "--to", "models:");
  }

  private static String config(DatabaseUrl url) {
    return "url: \"%s\"\nuser: \"%s\"\npassword: \"%s\"\n"
        .formatted(url.url(), url.user(), url.password());
  }
}
