package io.jmigrate.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code db:migrate:verify} as a process: exit codes, what is printed, and what signals leave. */
class VerifyTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL"})
  void saysByItsExitCodeHowItWent(TestDatabase kind) {
    Project project =
        Project.on(kind, folder).migration("1_a", "CREATE TABLE a (id INT)", "DROP TABLE a");
    assertThat(project.run("db:migrate:verify").exits(0).out())
        .isEqualToIgnoringNewLines("restores   1_a\n\nOf 1 migration 1 restores.\n");

    project.migration("2_b", "CREATE TABLE b (id INT)", "SELECT 1");
    assertThat(project.run("db:migrate:verify", "--all").exits(3).out())
        .containsIgnoringCase("table b is left over");
    assertThat(project.run("db:migrate:verify", "--json").exits(3).out())
        .contains("\"verdict\" : \"differs\"", "\"kind\" : \"left-over\"", "\"good\" : false");
    assertThat(project.run("db:migrate:verify", "--name", "1_a").exits(0).out())
        .doesNotContain("2_b");

    project.migration("3_c", "CREATE TABLE c (", "");
    assertThat(project.run("db:migrate:verify").exits(1).out()).contains("3_c: its up");

    String reaching = kind == TestDatabase.H2 ? "SHUTDOWN" : "ALTER SYSTEM SET work_mem = '1GB'";
    project.migration("3_c", reaching, "");
    assertThat(project.run("db:migrate:verify").exits(4).err())
        .contains("3_c.up.sql:1:1: this reaches the ", "--scratch-url");
    assertThat(project.run("db:migrate:verify", "--nmae").exits(2).err()).contains("--name");
  }

  @Test
  void wantsADisposableServerInAProtectedEnvironment() {
    Project project =
        Project.on(TestDatabase.H2, folder)
            .migration("1_a", "CREATE TABLE a (id INT)", "DROP TABLE a");

    assertThat(project.run("db:migrate:verify", "--env", "production").exits(4).err())
        .contains("protected environment \"production\"", "--scratch-url");
    project.run("db:migrate:verify", "--env", "production", "--scratch-url", "h2:mem:any").exits(0);
  }

  @ParameterizedTest
  @CsvSource({
    "POSTGRESQL, INT, 130",
    "POSTGRESQL, TERM, 143",
    "MYSQL, TERM, 143",
    "MARIADB, INT, 130"
  })
  void dropsTheScratchDatabaseWhenItIsToldToEnd(TestDatabase kind, String signal, int exitCode)
      throws SQLException {
    Project project = Project.on(kind, folder).migration("1_a", sleep(kind), "");
    RunningProgram verifying = project.program().start("db:migrate:verify");
    String scratch = untilItSleeps(project, verifying);

    verifying.signal(signal);

    verifying.await().exits(exitCode);
    assertThat(exists(kind, scratch)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "MYSQL", "MARIADB"})
  void leavesAScratchDatabaseThatIsKnownByItsNameWhenKilled(TestDatabase kind) throws SQLException {
    Project project = Project.on(kind, folder).migration("1_a", sleep(kind), "");
    RunningProgram verifying = project.program().start("db:migrate:verify");
    String scratch = untilItSleeps(project, verifying);

    verifying.signal("KILL");

    verifying.await().exits(137);
    assertThat(exists(kind, scratch)).isTrue();
    assertThat(scratch).matches("jmigrate_scratch_20\\d{12}_[a-z0-9]{8}");
    try (Connection admin = kind.server().adminConnection();
        Statement statement = admin.createStatement()) {
      statement.execute(
          "DROP DATABASE " + scratch + (kind == TestDatabase.POSTGRESQL ? " WITH (FORCE)" : ""));
    }
  }

  private static String sleep(TestDatabase kind) {
    return kind == TestDatabase.POSTGRESQL ? "SELECT pg_sleep(600)" : "DO SLEEP(600)";
  }

  /** The name of the scratch database in which the migration is at work, once it is. */
  private static String untilItSleeps(Project project, RunningProgram program) {
    String query =
        project.database().url().startsWith("jdbc:postgresql")
            ? "SELECT datname FROM pg_stat_activity WHERE datname LIKE 'jmigrate!_scratch!_%' ESCAPE '!'"
                + " AND state = 'active' AND wait_event = 'PgSleep'"
            : "SELECT db FROM information_schema.processlist WHERE db LIKE 'jmigrate!_scratch!_%' ESCAPE '!'"
                + " AND state LIKE 'User sleep'";
    while (true) {
      if (!program.running()) {
        fail("it ended too soon: %s", program.await());
      }
      for (String name : project.query(query)) {
        return name;
      }
    }
  }

  private static boolean exists(TestDatabase kind, String name) throws SQLException {
    String query =
        kind == TestDatabase.POSTGRESQL
            ? "SELECT 1 FROM pg_database WHERE datname = '" + name + "'"
            : "SELECT 1 FROM information_schema.schemata WHERE schema_name = '" + name + "'";
    try (Connection admin = kind.server().adminConnection();
        Statement statement = admin.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next();
    }
  }
}
