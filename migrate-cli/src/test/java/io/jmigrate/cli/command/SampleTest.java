package io.jmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The blog sample says that its files run on every database alike. */
class SampleTest {
  private static final Path BLOG = Path.of("../samples/blog");

  @ParameterizedTest
  @EnumSource(
      value = TestDatabase.class,
      names = {"H2", "POSTGRESQL", "MYSQL", "MARIADB"})
  void runsUpAndDownOnEveryDatabase(TestDatabase database) {
    DatabaseUrl url = database.createDatabase();

    assertThat(run(url, "db:migrate").exitCode()).isZero();
    assertThat(run(url, "db:migrate:status").out().lines())
        .hasSize(4)
        .allMatch(line -> line.startsWith("up "));
    assertThat(run(url, "db:migrate:undo:all").exitCode()).isZero();
    assertThat(run(url, "db:migrate:status").out().lines())
        .hasSize(4)
        .allMatch(line -> line.startsWith("down "));
    assertThat(run(url, "db:migrate").exitCode()).isZero();
  }

  private static CommandRun run(DatabaseUrl url, String command) {
    Map<String, String> variables =
        Map.of(
            "JMIGRATE_URL", url.url(),
            "JMIGRATE_USER", url.user(),
            "JMIGRATE_PASSWORD", url.password());
    return CommandRun.in(BLOG, variables, command);
  }
}
