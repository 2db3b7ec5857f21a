package io.jmigrate.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.Jmigrate;
import io.jmigrate.Schemas;
import io.jmigrate.plan.MigrationPlan;
import io.jmigrate.plan.PlanScript;
import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The migrations written for everyday changes, proved on each database: a folder for each, with
 * {@code before.sql}, {@code after.sql}, what was answered, and what is written. {@code
 * -Dgolden=update} rewrites the latter.
 */
class EverydayChangesTest {
  private static final Path FOLDER = Path.of("src/test/resources/io/jmigrate/compare/everyday");

  @TestFactory
  Stream<DynamicTest> onH2() {
    return cases(TestDatabase.H2);
  }

  @TestFactory
  Stream<DynamicTest> onPostgresql() {
    return cases(TestDatabase.POSTGRESQL);
  }

  @TestFactory
  Stream<DynamicTest> onMysql() {
    return cases(TestDatabase.MYSQL);
  }

  @TestFactory
  Stream<DynamicTest> onMariadb() {
    return cases(TestDatabase.MARIADB);
  }

  private static Stream<DynamicTest> cases(TestDatabase database) {
    DatabaseUrl server = database.createDatabase();
    String name = database.name().toLowerCase(Locale.ROOT);
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.sorted().toList().stream()
          .map(
              folder ->
                  DynamicTest.dynamicTest(
                      folder.getFileName() + " on " + name, () -> check(server, name, folder)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(DatabaseUrl server, String database, Path folder) throws IOException {
    Comparison comparison =
        Schemas.of(Jmigrate.of(server.url(), server.user(), server.password()), null)
            .compare(
                new CompareRequest(
                    script(folder, "before", database),
                    script(folder, "after", database),
                    answers(folder, "rename "),
                    List.of(),
                    Set.of(),
                    true,
                    true,
                    new Authoring(answers(folder, "backfill "), List.of())));

    assertThat(comparison.diff().questions()).isEmpty();
    assertThat(comparison.missing()).isEmpty();
    assertThat(comparison.untried()).isEmpty();
    assertThat(comparison.proved().get(comparison.proved().size() - 1)).endsWith(" survive");
    golden(folder.resolve("expected." + database + ".up.sql"), comparison.up());
    golden(folder.resolve("expected." + database + ".down.sql"), comparison.down());
  }

  private static SchemaLocation script(Path folder, String name, String database) {
    Path own = folder.resolve(name + "." + database + ".sql");
    return new SchemaLocation.ScriptAt(Files.exists(own) ? own : folder.resolve(name + ".sql"));
  }

  private static List<String> answers(Path folder, String kind) throws IOException {
    Path file = folder.resolve("answers.txt");
    return !Files.exists(file)
        ? List.of()
        : Files.readAllLines(file).stream()
            .filter(line -> line.startsWith(kind))
            .map(line -> line.substring(kind.length()))
            .toList();
  }

  private static void golden(Path file, MigrationPlan plan) throws IOException {
    String written = PlanScript.of(plan, true);
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(file, written);
    }
    assertThat(written).isEqualTo(Files.readString(file));
  }
}
