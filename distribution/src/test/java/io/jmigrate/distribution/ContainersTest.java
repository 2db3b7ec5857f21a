package io.jmigrate.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What a linter would say of the image, the services and the workflows; no engine is needed. */
class ContainersTest {
  private static final Pattern INSTRUCTION =
      Pattern.compile("(?m)^([A-Z]+) (.*(?:(?<=\\\\)\\n.*)*)$");
  private static final String PINNED_IMAGE = "[\\w./-]+:(?!latest)[\\w.-]*\\d[\\w.-]*";

  @Test
  void buildsASmallImageOfPinnedOnesForAUserWithoutRights() throws IOException {
    List<String> stages = instructions("FROM");
    List<String> runs = instructions("RUN");

    assertThat(stages).hasSize(2);
    assertThat(stages).allMatch(stage -> stage.replaceFirst(" AS .*", "").matches(PINNED_IMAGE));
    assertThat(instructions("USER")).containsExactly("65532:65532");
    assertThat(instructions("ENTRYPOINT")).containsExactly("[\"jmigrate\"]");
    assertThat(instructions("ADD")).isEmpty();
    assertThat(runs).noneMatch(run -> run.matches("(?s).*\\b(sudo|curl|wget|apt-get)\\b.*"));
    assertThat(runs.get(runs.size() - 1)).contains("JMIGRATE_ARCHIVE=here");
    assertThat(String.join(" ", instructions("LABEL")))
        .contains("org.opencontainers.image.title", "org.opencontainers.image.licenses");
  }

  @Test
  void leavesOutOfTheImageWhatIsSecret() throws IOException {
    assertThat(Files.readAllLines(file(".dockerignore"))).contains(".git", "secrets");
    assertThat(Files.readAllLines(file(".gitignore"))).contains("/secrets/");
  }

  @Test
  void migratesEachDatabaseOnceItIsHealthyAndWithItsPasswordFromAFile() throws IOException {
    Map<String, Object> services = map(yaml("docker-compose.yml"), "services");

    for (String database : List.of("postgres", "mysql")) {
      Map<String, Object> server = map(services, database);
      assertThat(server.get("image")).asString().matches(PINNED_IMAGE);
      assertThat(map(server, "healthcheck")).containsKey("test");
      assertThat(server.get("secrets")).isEqualTo(List.of(database + "-password"));
      Map<String, Object> migrate = map(services, "migrate-" + database);
      assertThat(map(map(migrate, "depends_on"), database).get("condition"))
          .isEqualTo("service_healthy");
      assertThat(migrate.get("restart")).isEqualTo("no");
      assertThat(migrate.get("read_only")).isEqualTo(true);
      assertThat(map(migrate, "environment").get("JMIGRATE_PASSWORD_FILE"))
          .isEqualTo("/run/secrets/" + database + "-password");
    }
    assertThat(Files.readString(file("docker-compose.yml")))
        .doesNotContainPattern("sleep |PASSWORD: (?!\"yes\")");
  }

  @ParameterizedTest
  @ValueSource(strings = {"samples/ci/migrations.yml", ".github/workflows/ci.yml"})
  void pinsTheActionsOfAWorkflowWhoseTokenCanOnlyRead(String path) throws IOException {
    Map<String, Object> workflow = yaml(path);

    assertThat(map(workflow, "permissions")).isEqualTo(Map.of("contents", "read"));
    assertThat(uses(path)).isNotEmpty().allMatch(action -> action.matches(".+@[0-9a-f]{40} # v.+"));
    for (Object job : map(workflow, "jobs").values()) {
      assertThat(job.toString()).contains("timeout-minutes=");
    }
    assertThat(Files.readString(file(path))).doesNotContain("sleep ", "pull_request_target");
  }

  @Test
  void givesTheSecretsToTheEnvironmentAlone() throws IOException {
    Map<String, Object> jobs = map(yaml("samples/ci/migrations.yml"), "jobs");

    assertThat(map(jobs, "check").toString()).doesNotContain("secrets.");
    assertThat(map(jobs, "deploy").get("environment")).isEqualTo("production");
    assertThat(map(map(jobs, "deploy"), "concurrency").get("cancel-in-progress")).isEqualTo(false);
  }

  private static List<String> instructions(String word) throws IOException {
    return INSTRUCTION
        .matcher(Files.readString(file("Dockerfile")))
        .results()
        .filter(instruction -> instruction.group(1).equals(word))
        .map(instruction -> instruction.group(2))
        .toList();
  }

  private static List<String> uses(String path) throws IOException {
    return Pattern.compile("uses: (.*)")
        .matcher(Files.readString(file(path)))
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  private static Map<String, Object> yaml(String path) throws IOException {
    Object document =
        new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file(path)));
    return asMap(document);
  }

  private static Map<String, Object> map(Map<String, Object> from, String key) {
    assertThat(from).as("has %s", key).containsKey(key);
    return asMap(Objects.requireNonNull(from.get(key)));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asMap(Object document) {
    return (Map<String, Object>) document;
  }

  private static Path file(String path) {
    return Shell.checkout().resolve(path);
  }
}
