package io.jmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.Jmigrate;
import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sessions of runs that have died, while the server does not know it or has not finished. */
class OrphanTest {
  @TempDir Path folder;

  /** Ends the orphan when it is told that a run waits for it. */
  private static Jmigrate waiting(
      Project project, List<String> told, Connection orphan, String end) {
    return project
        .plain()
        .listener(
            new MigrationListener() {
              @Override
              public void waitingForLock(String holder) {
                told.add(holder);
                try (Connection ending = orphan;
                    Statement statement = ending.createStatement()) {
                  statement.execute(end);
                } catch (SQLException e) {
                  throw new IllegalStateException(e);
                }
              }
            });
  }

  private static String id(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT connection_id()")) {
      row.next();
      return row.getString(1);
    }
  }

  private Project interrupted(TestDatabase kind, String connection, String started) {
    Project project =
        Project.on(kind, folder)
            .pair("1_a", "CREATE TABLE a (id INT); CREATE TABLE b (id INT);", "");
    project.jmigrate().migrate();
    project.execute("DROP TABLE b");
    project.execute(
        "UPDATE jmigrate_history SET state = 'running', statements_done = 1, finished_at = NULL,"
            + " statements_hash = '"
            + StatementHash.chained(null, "CREATE TABLE a (id INT)")
            + "', connection_id = '"
            + connection
            + "', connection_started = "
            + started);
    return project;
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void areWaitedForEvenWhenTheySleep(TestDatabase kind) throws SQLException {
    List<String> told = new ArrayList<>();
    Connection orphan = kind.server().adminConnection();
    Project project = interrupted(kind, id(orphan), "utc_timestamp()");

    waiting(project, told, orphan, "DO 0").migrate();

    assertThat(told).singleElement().asString().contains("the run that was at 1_a has died");
    assertThat(project.hasTable("b")).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void areNotMistakenForThoseOfAServerStartedLater(TestDatabase kind) throws SQLException {
    List<String> told = new ArrayList<>();
    try (Connection other = kind.server().adminConnection()) {
      Project project = interrupted(kind, id(other), "'2001-01-01 00:00:00'");

      waiting(project, told, other, "DO 0").migrate();

      assertThat(told).isEmpty();
      assertThat(project.hasTable("b")).isTrue();
    }
  }

  /** What a client sent before it was killed, with a COMMIT that takes its time. */
  @Test
  void mayStillCommitTheirTransactionOnPostgresql() throws SQLException {
    Project project =
        Project.on(TestDatabase.POSTGRESQL, folder)
            .pair("1_a", "CREATE TABLE a (id INT); INSERT INTO a VALUES (1);", "DROP TABLE a;");
    project.jmigrate().migrate();
    project.execute("CREATE TABLE kept AS SELECT * FROM jmigrate_history");
    project.execute("DELETE FROM jmigrate_history");
    List<String> told = new ArrayList<>();
    Connection orphan = project.database().open();
    orphan.setAutoCommit(false);
    try (Statement statement = orphan.createStatement()) {
      statement.execute("INSERT INTO jmigrate_history SELECT * FROM kept");
    }

    MigrationReport report = waiting(project, told, orphan, "COMMIT").migrate();

    assertThat(told).hasSize(1);
    assertThat(report.results()).isEmpty();
    assertThat(project.query("SELECT id FROM a")).containsExactly("1");
    assertThat(project.query("SELECT state FROM jmigrate_history")).containsExactly("applied");
  }

  @Test
  void areLeftAloneByARunThatEndsOrphansWhenTheyBeganAtAnotherTime() throws SQLException {
    Project project = Project.on(TestDatabase.POSTGRESQL, folder).pair("1_a", "SELECT 1", "");
    project.jmigrate().migrate();
    try (Connection stranger = project.database().open();
        Statement statement = stranger.createStatement()) {
      project.execute(
          "UPDATE jmigrate_history SET state = 'running', statements_done = 0, connection_id = '"
              + single(statement, "SELECT pg_backend_pid()")
              + "'");

      project.file("2_b.up.sql", "CREATE TABLE b (id INT)");
      project.jmigrate().endingOrphans().migrate();

      assertThat(single(statement, "SELECT 'alive'")).isEqualTo("alive");
    }
    assertThat(project.events()).noneMatch(event -> event.contains("--kill-orphan"));
  }

  private static String single(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
