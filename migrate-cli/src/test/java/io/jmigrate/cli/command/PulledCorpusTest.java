package io.jmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Models of other projects' schemas: they compile, and make the schema again but for what is in the
 * ledger, a resource for each schema and database: lines of {@code db:drift}, and what the command
 * named that no model makes. Models of what the models make are the same models. {@code
 * -Dgolden=update} rewrites the ledger; read the difference.
 */
@EnabledIfSystemProperty(named = "jmigrate.corpus", matches = ".+")
class PulledCorpusTest {
  private final Path folder;

  PulledCorpusTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** A script or a folder of migrations, and one database that it is for. */
  record Case(Path source, TestDatabase database) {
    @Override
    public String toString() {
      return source.getFileName().toString().replace(".sql", "") + " on " + database.product();
    }

    String ledger() {
      return "pulled/"
          + source.getFileName().toString().replace(".sql", "")
          + "-"
          + database.name().toLowerCase(Locale.ROOT)
          + ".txt";
    }
  }

  @ParameterizedTest
  @MethodSource("sample")
  void modelsOfASchemaMakeItAgain(Case of) throws IOException {
    requireSameSchema(of);
  }

  @Tag("acceptance")
  @ParameterizedTest
  @MethodSource("rest")
  void modelsOfEverySchemaMakeItAgain(Case of) throws IOException {
    requireSameSchema(of);
  }

  private void requireSameSchema(Case of) throws IOException {
    PulledProject project = PulledProject.of(of.source(), of.database(), folder);

    CommandRun pulled = project.pull("first", project.url());
    assertThat(pulled.exitCode()).as(pulled.err()).isZero();
    assertThat(project.compile("first")).isEmpty();

    CommandRun drift = project.run("db:drift", "--to", "models:classes");
    assertThat(drift.exitCode()).as(drift.err()).isIn(0, 3);
    List<String> left =
        Stream.concat(
                drift.out().lines().filter(line -> !line.isBlank()),
                pulled.err().lines().filter(line -> line.startsWith("  ")))
            .map(String::strip)
            .toList();
    if (Objects.equals(System.getProperty("golden"), "update")) {
      update(of, left);
    }
    assertThat(left).as(of.ledger()).isEqualTo(ledger(of));

    CommandRun again = project.pull("second", "models:classes");
    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(project.sources("second")).isEqualTo(project.sources("first"));
  }

  static Stream<Case> sample() throws IOException {
    return all().filter(PulledCorpusTest::isOfSample);
  }

  static Stream<Case> rest() throws IOException {
    return all().filter(each -> !isOfSample(each));
  }

  /** One of each database, and quick. */
  private static boolean isOfSample(Case each) {
    return each.source().getFileName().toString().startsWith("chinook")
        || each.source().getFileName().toString().startsWith("camunda");
  }

  private static Stream<Case> all() throws IOException {
    Path corpus = Path.of(Objects.requireNonNull(System.getProperty("jmigrate.corpus")));
    try (Stream<Path> schemas = Files.list(corpus.resolve("schemas"));
        Stream<Path> folders = Files.list(corpus.resolve("migrations"))) {
      return Stream.concat(schemas.sorted(), folders.sorted())
          .flatMap(source -> databases(source).map(database -> new Case(source, database)))
          .toList()
          .stream();
    }
  }

  private static Stream<TestDatabase> databases(Path source) {
    String name = source.getFileName().toString().replace(".sql", "");
    return switch (name.substring(name.lastIndexOf('-') + 1)) {
      case "h2" -> Stream.of(TestDatabase.H2);
      case "postgresql" -> Stream.of(TestDatabase.POSTGRESQL);
      default -> Stream.of(TestDatabase.MYSQL, TestDatabase.MARIADB);
    };
  }

  private static List<String> ledger(Case of) {
    try (@Nullable InputStream lines = PulledCorpusTest.class.getResourceAsStream(of.ledger())) {
      return lines == null
          ? List.of("The schemas are equal.")
          : new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void update(Case of, List<String> left) throws IOException {
    Path file = Path.of("src/test/resources/io/jmigrate/cli/command").resolve(of.ledger());
    Files.createDirectories(file.getParent());
    Files.write(file, left);
  }
}
