package io.jmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitTest {
  private final Path folder;

  InitTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void writesAProjectThatCanBeRead() {
    CommandRun run = init();

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            Created "jmigrate.yaml"
            Successfully created migrations folder at "%1$s/migrations".
            Successfully created seeders folder at "%1$s/seeders".
            """
                .formatted(folder));
    assertThat(folder.resolve("migrations/.gitkeep")).exists();
    assertThat(folder.resolve("seeders/.gitkeep")).exists();
    assertThat(
            CommandRun.in(folder, Map.of(), "db:migrate", "--url", "jdbc:h2:mem:init").exitCode())
        .isZero();
  }

  @Test
  void addsAnExampleThatRunsAtOnce() {
    init("--example");

    CommandRun run = CommandRun.in(folder, Map.of(), "db:migrate", "--url", "jdbc:h2:mem:example");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("20260101120000_create_users: migrated");
  }

  @Test
  void keepsWhatIsThere() throws IOException {
    Files.writeString(folder.resolve("jmigrate.yaml"), "migrations: sql\nurl: jdbc:h2:mem:x\n");
    Files.createDirectories(folder.resolve("sql"));
    Files.writeString(folder.resolve("sql/1_x.sql"), "SELECT 1;");

    CommandRun run = init("--example", "--force");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("\"jmigrate.yaml\" already exists; it was kept as it is.")
        .contains("migrations folder at \"%s/sql\" already exists.".formatted(folder))
        .contains("There are migrations already; no example was added.");
    assertThat(folder.resolve("jmigrate.yaml")).content().startsWith("migrations: sql");
    assertThat(folder.resolve("sql")).isDirectoryNotContaining("glob:**create_users*");
  }

  @ParameterizedTest
  @CsvSource({
    "pom.xml, <artifactId>mariadb-java-client</artifactId>, jdbc:mariadb://localhost:3306/",
    "build.gradle.kts, runtimeOnly(\"com.mysql:mysql-connector-j:9\"), jdbc:mysql://",
    "build.gradle, 'com.h2database:h2 org.postgresql:postgresql', jdbc:postgresql://",
    "pom.xml, nothing, jdbc:h2:./data/development",
  })
  void fitsTheBuildAndItsDriver(String file, String content, String url) throws IOException {
    Files.writeString(folder.resolve(file), content);

    assertThat(init().out()).contains("src/main/resources/db/migrations\".");
    assertThat(folder.resolve("jmigrate.yaml"))
        .content()
        .contains("migrations: src/main/resources/db/migrations", "url: " + url);
  }

  @Test
  void takesUpTheFolderThatFlywayUses() throws IOException {
    Files.writeString(folder.resolve("pom.xml"), "");
    Path flyway = Files.createDirectories(folder.resolve("src/main/resources/db/migration"));

    assertThat(init().out()).contains("migrations folder at \"" + flyway + "\" already exists.");
  }

  private CommandRun init(String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "init";
    System.arraycopy(options, 0, arguments, 1, options.length);
    return CommandRun.in(folder, Map.of(), arguments);
  }
}
