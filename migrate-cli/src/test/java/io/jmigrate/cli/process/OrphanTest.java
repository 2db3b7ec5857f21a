package io.jmigrate.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The process is killed, its statement goes on in the server. */
class OrphanTest {
  private static final String AT_WORK_ON_POSTGRESQL =
      "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%sleep%'"
          + " AND state = 'active' AND pid <> pg_backend_pid()";
  private static final String AT_WORK_ON_MYSQL =
      "SELECT id FROM information_schema.processlist"
          + " WHERE db = DATABASE() AND info LIKE 'DO sleep%'";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"POSTGRESQL, SELECT pg_sleep(600)", "MYSQL, DO sleep(600)", "MARIADB, DO sleep(600)"})
  void isWaitedForOrEnded(TestDatabase kind, String sleep) {
    Project project = Project.on(kind, folder);
    String start = "-- jmigrate: no-transaction\nCREATE TABLE a (id INT);\n";
    project.migration("1_a", start + sleep + ";\nCREATE TABLE b (id INT);");
    String atWork = kind == TestDatabase.POSTGRESQL ? AT_WORK_ON_POSTGRESQL : AT_WORK_ON_MYSQL;
    RunningProgram killed = project.program().start("db:migrate");
    while (project.query(atWork).isEmpty()) {
      assertThat(killed.running()).isTrue();
    }

    killed.signal("KILL");

    killed.await().exits(137);
    assertThat(project.query(atWork)).hasSize(1);
    assertThat(project.run("db:migrate", "--lock-timeout", "1s").exits(5).err())
        .contains("A statement of 1_a is still at work in the server", "--kill-orphan");
    project.migration("1_a", start + "CREATE TABLE c (id INT);\nCREATE TABLE b (id INT);");
    assertThat(project.run("db:migrate", "--kill-orphan").exits(0).err())
        .contains("The run that was at 1_a has died; its statement")
        .contains("is ended, as --kill-orphan says");
    assertThat(project.query(atWork)).isEmpty();
    assertThat(project.query("SELECT state FROM jmigrate_history ORDER BY id"))
        .isEqualTo(List.of("running", "applied"));
    assertThat(project.query("SELECT count(*) FROM a, b, c")).containsExactly("0");
  }
}
