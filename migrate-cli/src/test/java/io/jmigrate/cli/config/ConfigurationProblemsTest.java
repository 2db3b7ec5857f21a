package io.jmigrate.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jmigrate.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationProblemsTest {
  private final Path folder;

  ConfigurationProblemsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void reportsEveryWrongKeyTypeAndVariableAtOnceWithItsPlace() throws IOException {
    write(
        """
        migration: db
        lockTimeout: soon
        protected: yes
        history:
          tabel: h
        url: "jdbc:h2:mem:a;USER=${H2_USR}"
        username: sa
        environments:
          development:
            pasword: x
            environment: test
            migrations: {}
            user: ${NOBODY}
          test: {protected: perhaps}
        """);

    assertThat(problems(Map.of("H2_USER", "sa")))
        .containsExactly(
            "jmigrate.yaml:1:1: unknown key 'migration'; did you mean 'migrations'?",
            "jmigrate.yaml:2:14: 'lockTimeout' takes a time such as 500ms, 60s, 5m or 1h, not"
                + " 'soon'",
            "jmigrate.yaml:3:12: 'protected' takes true or false, not 'yes'",
            "jmigrate.yaml:5:3: unknown key 'history.tabel'; did you mean 'table'?",
            "jmigrate.yaml:7:1: unknown key 'username'; did you mean 'user'?",
            "jmigrate.yaml:10:5: unknown key 'pasword'; did you mean 'password'?",
            "jmigrate.yaml:11:5: key 'environment' belongs at the top of the file",
            "jmigrate.yaml:12:17: 'migrations' takes a folder or a list of folders",
            "jmigrate.yaml:14:21: 'protected' takes true or false, not 'perhaps'",
            "jmigrate.yaml:6:6: the environment variable H2_USR is not set; did you mean"
                + " 'H2_USER'?",
            "jmigrate.yaml:13:11: the environment variable NOBODY is not set; set it, or write"
                + " ${NOBODY:-a default}");
  }

  @Test
  void namesTheNearestWordWhereFewAreAllowed() throws IOException {
    write("url: jdbc:h2:mem:a\nlock: leese\n");

    assertThat(problems(Map.of()))
        .containsExactly(
            "jmigrate.yaml:2:7: 'lock' takes auto or session or lease, not 'leese'; did you mean"
                + " 'lease'?");
  }

  @Test
  void takesNamesWithTextsAsPlaceholders() throws IOException {
    write("url: h2:mem:x\nplaceholders: true\n");
    assertThat(problems(Map.of()))
        .containsExactly(
            "jmigrate.yaml:2:15: 'placeholders' takes names with values: { name: value } in the"
                + " file, name=value as an option, not 'true'");

    write("url: h2:mem:x\nplaceholders: {a: [1, 2]}\n");
    assertThat(problems(Map.of()))
        .containsExactly(
            "jmigrate.yaml:2:19: each of 'placeholders' must be one text, as 'a: value'");
  }

  @Test
  void namesTheNearestKeyForTheSectionOfEnvironments() throws IOException {
    write("enviroments:\n  test: {url: jdbc:h2:mem:a}\n");

    assertThat(problems(Map.of()))
        .containsExactly(
            "jmigrate.yaml:1:1: unknown key 'enviroments'; did you mean 'environments'?");
  }

  @Test
  void listsTheKnownKeysWhereNoneIsNear() throws IOException {
    write("history: {colour: red, table: h}\nurl: jdbc:h2:mem:a\n");

    assertThat(problems(Map.of()))
        .containsExactly(
            "jmigrate.yaml:1:11: unknown key 'history.colour'; known here: table, schema");
  }

  @Test
  void reportsKeysThatStandTwice() throws IOException {
    write("url: jdbc:h2:mem:a\nurl: jdbc:h2:mem:b\nenvironments: {a: , a: }\n");

    assertThat(problems(Map.of()))
        .containsExactly(
            "jmigrate.yaml:2:1: key 'url' stands here twice",
            "jmigrate.yaml:3:21: environment 'a' stands here twice");
  }

  @Test
  void saysWhereTheFileIsNoYaml() throws IOException {
    write("url: \"jdbc:h2:mem:a\nuser: sa\n");

    assertThat(problems(Map.of()))
        .singleElement()
        .asString()
        .startsWith("jmigrate.yaml:3:1: is not YAML: ");
  }

  @Test
  void offersTheKnownEnvironmentsForAnUnknownOne() throws IOException {
    write("environments:\n  test: {url: jdbc:h2:mem:a}\n  production: {url: jdbc:h2:mem:b}\n");

    assertThat(problems(Map.of("JMIGRATE_ENV", "prodution")))
        .containsExactly(
            "JMIGRATE_ENV: unknown environment 'prodution'; did you mean 'production'?"
                + " jmigrate.yaml has: test, production");
    assertThat(problems(Map.of()))
        .containsExactly(
            "jmigrate.yaml: environment 'development' has no url; add one, or give --url or"
                + " JMIGRATE_URL, or choose another environment with --env: jmigrate.yaml has:"
                + " test, production");
  }

  @Test
  void tellsAboutInitWithoutAFileAndWithoutAUrl() {
    assertThat(problems(Map.of()))
        .singleElement()
        .asString()
        .contains("jmigrate init")
        .contains("--url");
  }

  @Test
  void neverRepeatsAPasswordOfAUrlItCannotRead() {
    assertThat(problems(Map.of("JMIGRATE_URL", "oracle://scott:tiger@db/x")))
        .containsExactly(
            "JMIGRATE_URL: this is not a database URL; write jdbc:…,"
                + " postgres://user@host:5432/name, mysql://…, mariadb://… or"
                + " h2:./data/dev");
  }

  @Test
  void refusesBothSpellingsOfTheFileAtOnce() throws IOException {
    write("url: jdbc:h2:mem:a\n");
    Files.writeString(folder.resolve("jmigrate.yml"), "url: jdbc:h2:mem:b\n");

    assertThat(problems(Map.of())).singleElement().asString().contains("both exist");
  }

  @Test
  void saysWhichOptionNamedAFileThatIsMissing() {
    assertThat(problems(Map.of("JMIGRATE_CONFIG", "x.yaml", "JMIGRATE_URL", "jdbc:h2:mem:a")))
        .containsExactly(
            "JMIGRATE_CONFIG: cannot find \"x.yaml\"; \"jmigrate init\" writes a first one");
  }

  private void write(String yaml) throws IOException {
    Files.writeString(folder.resolve("jmigrate.yaml"), yaml);
  }

  private List<String> problems(Map<String, String> variables) {
    ConfigSources sources = new ConfigSources(null, Map.of(), variables, folder);
    InvalidConfigurationException thrown =
        catchThrowableOfType(
            InvalidConfigurationException.class, () -> SettingsReader.read(sources));
    assertThat(thrown.code()).isEqualTo(ErrorCode.INVALID_CONFIGURATION);
    return thrown.problems().stream().map(p -> p.replace(folder + "/", "")).toList();
  }
}
