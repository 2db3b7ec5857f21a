package io.jmigrate.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.Jmigrate;
import io.jmigrate.testing.PlainClient;
import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A dump makes the schema it was taken of: of other projects' schemas, and of what their migrations
 * come to.
 */
@EnabledIfSystemProperty(named = "jmigrate.corpus", matches = ".+")
class RoundTripTest {
  @ParameterizedTest
  @MethodSource("schemas")
  void aDumpMakesTheSameSchema(TestDatabase database, Path script)
      throws SQLException, IOException {
    try (TestSide original = TestSide.open(database, "")) {
      // The dump names its database in views, and a mode that MySQL has no more.
      String text = Files.readString(script).replace("`sakila`.", "");
      original.load(List.of(text.replace("NO_AUTO_CREATE_USER,", "")));
      requireRoundTrip(original, script);
    }
  }

  @Tag("acceptance")
  @ParameterizedTest
  @MethodSource("folders")
  void aDumpMakesWhatMigrationsCameTo(TestDatabase database, Path folder) throws SQLException {
    try (CaseRoles roles = CaseRoles.on(database);
        TestSide original = TestSide.open(database, "")) {
      Path prelude = folder.resolve("prelude.sql");
      if (Files.exists(prelude)) {
        PlainClient.of(original.url()).run(prelude);
      }
      Jmigrate.of(original.url().url(), original.url().user(), original.url().password())
          .locations(folder.resolve("migrations").toString())
          .migrate();
      requireRoundTrip(original, folder);
    }
  }

  private static void requireRoundTrip(TestSide original, Path source) throws SQLException {
    Verdict verdict = new RoundTrip(original).judge();
    report(original.database() + "\t" + source.getFileName() + "\t" + verdict);
    assertThat(verdict).as("%s", source).isEqualTo(Verdict.PASSED);
  }

  static Stream<Arguments> schemas() throws IOException {
    return cases("schemas");
  }

  static Stream<Arguments> folders() throws IOException {
    return cases("migrations");
  }

  /** What lies in the folder, with each database that its name ends in. */
  private static Stream<Arguments> cases(String folder) throws IOException {
    Path corpus = Path.of(Objects.requireNonNull(System.getProperty("jmigrate.corpus")), folder);
    try (Stream<Path> entries = Files.list(corpus)) {
      return entries.sorted().toList().stream()
          .flatMap(entry -> databases(entry).map(database -> Arguments.of(database, entry)));
    }
  }

  private static Stream<TestDatabase> databases(Path entry) {
    String product = entry.getFileName().toString().replaceAll("\\.sql$", "").replaceAll(".*-", "");
    return switch (product) {
      case "h2" -> Stream.of(TestDatabase.H2);
      case "postgresql" -> Stream.of(TestDatabase.POSTGRESQL_15);
      default -> Stream.of(TestDatabase.MYSQL, TestDatabase.MARIADB);
    };
  }

  private static void report(String line) {
    try {
      Files.write(
          Path.of("target", "round-trips.txt"),
          List.of(line),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
