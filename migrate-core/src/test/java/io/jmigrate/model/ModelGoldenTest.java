package io.jmigrate.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.schema.Schema;
import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What models become on each database, as files to be read in a review; {@code -Dgolden=update}
 * rewrites them. Each folder is a case.
 */
class ModelGoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/io/jmigrate/model/models");

  /** What servers of one product are set up with, each in its own way. */
  private static final Pattern SERVERS_OWN =
      Pattern.compile(" ENGINE = \\w+ DEFAULT CHARACTER SET = \\w+ COLLATE = \\w+");

  static List<Arguments> cases() throws IOException {
    List<Arguments> cases = new ArrayList<>();
    try (Stream<Path> folders = Files.list(FOLDER)) {
      for (Path folder : folders.sorted().toList()) {
        for (TestDatabase database : Products.ALL) {
          cases.add(Arguments.of(folder.getFileName().toString(), database));
        }
      }
    }
    return cases;
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("cases")
  void makesTheSchemaInTheFile(String name, TestDatabase product) throws IOException, SQLException {
    Path folder = FOLDER.resolve(name);
    try (ModelDatabase database = new ModelDatabase(product)) {
      Path golden = folder.resolve("expected." + database.dialect().name() + ".sql");
      Schema schema = database.read(folder);
      String script = database.script(schema);
      String stable = SERVERS_OWN.matcher(script).replaceAll("");
      if ("update".equals(System.getProperty("golden"))) {
        Files.writeString(golden, stable);
      }

      assertThat(stable).isEqualTo(Files.readString(golden));
      assertThat(database.load(script)).isEqualTo(schema);
    }
  }
}
