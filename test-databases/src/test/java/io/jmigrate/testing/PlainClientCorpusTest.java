package io.jmigrate.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real projects' migrations, sent by the database's own client, give the schema they should. */
@EnabledIfSystemProperty(named = "jmigrate.corpus", matches = ".+")
class PlainClientCorpusTest {
  private static final Pattern VERSION = Pattern.compile("V?([0-9]+(?:[._][0-9]+)*)_.*");

  static Stream<Path> sets() throws IOException {
    try (Stream<Path> folders =
        Files.list(Path.of(System.getProperty("jmigrate.corpus"), "migrations"))) {
      return folders
          .filter(folder -> Files.isDirectory(folder.resolve("migrations")))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("sets")
  void bringsTheDatabaseToItsKnownSchema(Path set) throws IOException {
    String name = set.getFileName().toString();
    if (name.endsWith("-postgresql")) {
      PlainClient client = applied(set, TestDatabase.POSTGRESQL_15);
      String expected = Files.readString(set.resolve("ground_up.sql"));
      assertThat(client.dumpSchema()).isEqualTo(client.normalized(expected));
    } else {
      // The text that is kept is of another server version, so the tables' names must do.
      Matcher tables =
          Pattern.compile("CREATE TABLE `\\w+`")
              .matcher(Files.readString(set.resolve("ground_up.sql")));
      List<String> expected = tables.results().map(found -> found.group()).toList();
      assertThat(expected).isNotEmpty();
      assertThat(applied(set, TestDatabase.MYSQL).dumpSchema()).contains(expected);
      assertThat(applied(set, TestDatabase.MARIADB).dumpSchema()).contains(expected);
    }
  }

  private static PlainClient applied(Path set, TestDatabase database) throws IOException {
    PlainClient client = PlainClient.of(database.createDatabase());
    Path prelude = set.resolve("prelude.sql");
    if (Files.exists(prelude)) {
      client.run(prelude);
    }
    try (Stream<Path> files = Files.list(set.resolve("migrations"))) {
      files
          .filter(file -> !file.toString().endsWith(".down.sql"))
          .sorted(Comparator.comparing(PlainClientCorpusTest::version, Arrays::compare))
          .forEach(up -> send(client, up, database));
    }
    return client;
  }

  private static void send(PlainClient client, Path up, TestDatabase database) {
    if (database == TestDatabase.POSTGRESQL_15) {
      client.run(up);
    } else {
      client.runWhole(up);
    }
  }

  private static BigInteger[] version(Path file) {
    Matcher name = VERSION.matcher(file.getFileName().toString());
    if (!name.matches()) {
      throw new IllegalArgumentException("no version: " + file);
    }
    return Arrays.stream(name.group(1).split("[._]"))
        .map(BigInteger::new)
        .toArray(BigInteger[]::new);
  }
}
