package io.jmigrate.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.cli.process.CuttingProxy.Cut;
import io.jmigrate.cli.process.CuttingProxy.Ending;
import io.jmigrate.testing.TestDatabase;
import io.jmigrate.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A COMMIT that the server has done, and that the run never hears of. */
class LostAnswerTest {
  private static final Pattern COMMIT =
      Pattern.compile("(?<![a-z_])commit", Pattern.CASE_INSENSITIVE);
  private static final int DELAY_MS = 200;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "MYSQL", "MARIADB"})
  void makesNothingHappenTwice(TestDatabase kind) throws IOException {
    Project project =
        Project.on(kind, folder).migration("1_a", "CREATE TABLE a (id INT NOT NULL);");
    project.run("db:migrate").exits(0);
    project.migration("2_rows", "INSERT INTO a VALUES (1);\nINSERT INTO a VALUES (2);");
    TestServer server = kind.server();
    Cut cut = new Cut(Ending.ANSWERS_LOST, COMMIT, Long.MAX_VALUE, Long.MAX_VALUE, DELAY_MS);

    ProcessRun lost;
    try (CuttingProxy proxy = new CuttingProxy(server.host(), server.port(), cut)) {
      String url = project.database().url().replace(":" + server.port(), ":" + proxy.port());
      lost = project.run("--url", url, "db:migrate").exits(1);
    }

    assertThat(lost.err()).contains("The connection was lost").contains("Run the command again");
    assertThat(project.query("SELECT id FROM a ORDER BY id")).startsWith("1");
    project.run("db:migrate").exits(0);
    assertThat(project.query("SELECT id FROM a ORDER BY id")).containsExactly("1", "2");
    assertThat(project.query("SELECT version FROM jmigrate_history WHERE state = 'applied'"))
        .containsExactly("1", "2");
  }
}
