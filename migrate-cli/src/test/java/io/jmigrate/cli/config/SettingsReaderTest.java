package io.jmigrate.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.lock.LockMode;
import io.jmigrate.run.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
  private final Path folder;

  SettingsReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void writeFile() throws IOException {
    Files.writeString(
        folder.resolve("jmigrate.yaml"),
        """
        migrations: [db/migrations, "classpath:more"]
        history:
          table: versions
        lockTimeout: 5m
        lock: lease
        user: shared
        environments:
          development:
            url: jdbc:h2:mem:development
            history: {schema: tools}
          test:
            url: postgres://tester:secret@db/test
          production:
            url: ${DATABASE_URL}
            user: ${DB_USER:-app}
            password: ${DB_PASSWORD}
          staging:
            url: jdbc:h2:mem:staging
            password: 0123
            protected: true
        """);
  }

  @Test
  void takesTheDefaultEnvironmentOverTheSharedValues() {
    Settings settings = read(Map.of(), Map.of());

    assertThat(settings)
        .isEqualTo(
            new Settings(
                folder.resolve("jmigrate.yaml"),
                "development",
                false,
                "jdbc:h2:mem:development",
                "shared",
                null,
                List.of(folder.resolve("db/migrations").toString(), "classpath:more"),
                List.of(folder.resolve("seeders").toString()),
                List.of(folder.resolve("target/classes").toString()),
                null,
                "versions",
                "tools",
                Duration.ofMinutes(5),
                Duration.ZERO,
                LockMode.LEASE,
                null,
                null,
                null,
                5,
                Order.WARN,
                true,
                false));
  }

  @Test
  void prefersOptionsToVariablesAndVariablesToTheFile() {
    Map<String, String> variables =
        Map.of("JMIGRATE_URL", "jdbc:h2:mem:variable", "JMIGRATE_USER", "variable");

    assertThat(read(Map.of(), variables).user()).isEqualTo("variable");
    Settings settings = read(Map.of(ConfigKey.USER, List.of("option")), variables);
    assertThat(settings.user()).isEqualTo("option");
    assertThat(settings.url()).isEqualTo("jdbc:h2:mem:variable");
  }

  @Test
  void looksUpVariablesOnlyOfTheChosenEnvironment() {
    Settings settings =
        read(
            Map.of(ConfigKey.ENVIRONMENT, List.of("production")),
            Map.of("DATABASE_URL", "postgres://a:b@db:6432/app", "DB_PASSWORD", "s3cret"));

    assertThat(settings.url()).isEqualTo("jdbc:postgresql://db:6432/app");
    assertThat(settings.user()).isEqualTo("app");
    assertThat(settings.password()).isEqualTo("s3cret");
    assertThat(settings.protectedEnvironment()).isTrue();
    assertThat(settings.toString()).doesNotContain("s3cret");
  }

  @Test
  void takesTheUserOfAUrlFromWhereTheUrlCameFrom() {
    Settings test = read(Map.of(ConfigKey.ENVIRONMENT, List.of("test")), Map.of());
    assertThat(test.user()).isEqualTo("tester");
    assertThat(test.password()).isEqualTo("secret");

    Settings other =
        read(
            Map.of(
                ConfigKey.ENVIRONMENT, List.of("test"),
                ConfigKey.URL, List.of("postgres://db2/x")),
            Map.of());
    assertThat(other.user()).isEqualTo("shared");
    assertThat(other.password()).isNull();
  }

  @Test
  void keepsNumbersAsTheyAreWritten() {
    Settings staging = read(Map.of(ConfigKey.ENVIRONMENT, List.of("staging")), Map.of());

    assertThat(staging.password()).isEqualTo("0123");
    assertThat(staging.protectedEnvironment()).isTrue();
  }

  @Test
  void readsThePasswordFileWithoutItsLastLineEnd() throws IOException {
    Files.writeString(folder.resolve("password"), " a b \r\n");

    assertThat(read(Map.of(), Map.of("JMIGRATE_PASSWORD_FILE", "password")).password())
        .isEqualTo(" a b ");
  }

  @Test
  void usesDatabaseUrlOnlyWhenNothingElseNamesADatabase() throws IOException {
    Map<String, String> variables = Map.of("DATABASE_URL", "mysql://u:p@db/app");
    assertThat(read(Map.of(), variables).url()).isEqualTo("jdbc:h2:mem:development");

    Files.delete(folder.resolve("jmigrate.yaml"));
    Settings settings = read(Map.of(), variables);
    assertThat(settings.url()).isEqualTo("jdbc:mysql://db/app");
    assertThat(settings.user()).isEqualTo("u");
    assertThat(settings.file()).isNull();
  }

  @Test
  void needsNoDatabaseForCommandsThatOnlyLookAtFiles() {
    Settings settings =
        SettingsReader.readWithoutConnection(
            new ConfigSources(
                null, Map.of(ConfigKey.ENVIRONMENT, List.of("production")), Map.of(), folder));

    assertThat(settings.migrations()).hasSize(2);
    assertThat(settings.url()).isNull();
  }

  @Test
  void readsTheFileThatIsNamedAndItsPathsFromThere() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other")).resolve("my.yaml");
    Files.writeString(other, "url: h2:mem:x\n");

    Settings settings = SettingsReader.read(new ConfigSources(other, Map.of(), Map.of(), folder));

    assertThat(settings.url()).isEqualTo("jdbc:h2:mem:x");
    assertThat(settings.migrations()).containsExactly(folder + "/other/migrations");
  }

  @Test
  void splitsTheVariableForMigrationFoldersAtCommas() {
    assertThat(read(Map.of(), Map.of("JMIGRATE_MIGRATIONS_PATH", "a,classpath:b")).migrations())
        .containsExactly(folder + "/a", "classpath:b");
  }

  @Test
  void mergesPlaceholdersFromTheFileTheEnvironmentAndOptions() throws IOException {
    assertThat(read(Map.of(), Map.of()).placeholders()).isNull();
    Files.writeString(
        folder.resolve("jmigrate.yaml"),
        """
        placeholders: {a: shared, b: shared, c: shared}
        environments:
          development: {url: "h2:mem:x", placeholders: {b: "${B}", c: of=it}}
          test: {url: "h2:mem:x"}
        """);

    assertThat(
            read(Map.of(ConfigKey.PLACEHOLDERS, List.of("c=${C}=d")), Map.of("B", "variable"))
                .placeholders())
        .isEqualTo(Map.of("a", "shared", "b", "variable", "c", "${C}=d"));

    Files.writeString(folder.resolve("jmigrate.yaml"), "url: h2:mem:x\nplaceholders: {}\n");
    assertThat(read(Map.of(), Map.of()).placeholders()).isEmpty();
  }

  private Settings read(Map<ConfigKey, List<String>> options, Map<String, String> variables) {
    return SettingsReader.read(new ConfigSources(null, options, variables, folder));
  }
}
