package io.jmigrate.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Ctrl-C, and a service manager that wants the process gone, while a migration runs. */
class SignalTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143", "KILL, 137"})
  void leavesNothingOfTheMigrationOnPostgresql(String signal, int exitCode) throws SQLException {
    Project project =
        Project.on(TestDatabase.POSTGRESQL, folder)
            .migration("1_a", "CREATE TABLE a (id INT);")
            .migration("2_b", "CREATE TABLE b (id INT);\nSELECT pg_advisory_lock(42);");
    try (Connection holder = project.database().open();
        Statement statement = holder.createStatement()) {
      statement.execute("SELECT pg_advisory_lock(42)");
      RunningProgram interrupted = project.program().start("db:migrate");
      Waiting.untilAMigrationWaitsForALock(project, interrupted);

      interrupted.signal(signal);

      ProcessRun run = interrupted.await().exits(exitCode);
      if (!signal.equals("KILL")) {
        assertThat(run.err())
            .contains("Interrupted during migration 2 of 2, 2_b.")
            .contains("Run the same command again");
      }
      statement.execute("SELECT pg_advisory_unlock(42)");
    }
    // the next run waits for what the server still does for the one that is gone
    assertThat(project.run("db:migrate").exits(0).out())
        .contains("2_b: migrated")
        .doesNotContain("1_a");
    assertThat(project.query("SELECT version || state FROM jmigrate_history ORDER BY id"))
        .containsExactly("1applied", "2applied");
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void goesOnWhereTheSignalStoppedIt(TestDatabase kind) throws SQLException {
    Project project = Project.on(kind, folder);
    String lock = "'" + project.database().name() + "'";
    project.migration(
        "1_a",
        "CREATE TABLE a (id INT);\nDO GET_LOCK(" + lock + ", 600);\nCREATE TABLE b (id INT);",
        "DROP TABLE a;");
    try (Connection holder = project.database().open();
        Statement statement = holder.createStatement()) {
      statement.execute("DO GET_LOCK(" + lock + ", 0)");
      RunningProgram interrupted = project.program().start("db:migrate");
      Waiting.untilAMigrationWaitsForALock(project, interrupted);

      interrupted.signal("TERM");

      interrupted.await().exits(143);
    }
    assertThat(
            project.query(
                "SELECT concat(state, ' ', statements_done, '/', statements_total) FROM"
                    + " jmigrate_history"))
        .containsExactly("running 1/3");
    assertThat(project.run("db:migrate").exits(0).err())
        .contains("1_a goes on at statement 2 of 3; those before it took effect earlier.");
    assertThat(project.query("SELECT count(*) FROM a JOIN b ON a.id = b.id")).containsExactly("0");
  }
}
