package io.jmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements that find a lock held by somebody else. */
class LockWaitTest {
  private static final String UP =
      """
      INSERT INTO a VALUES (2, 0);
      ALTER TABLE a ADD COLUMN x INT;
      CREATE TABLE b (id INT);
      """;

  @TempDir Path folder;

  private Project prepared(TestDatabase kind, int retries) {
    Project project =
        Project.on(kind, folder)
            .waiting(new LockWaits(Duration.ofSeconds(1), retries))
            .pair(
                "1_a",
                "CREATE TABLE a (id INT PRIMARY KEY, v INT); INSERT INTO a VALUES (1, 0)",
                "");
    project.jmigrate().migrate();
    project.events().clear();
    return project;
  }

  /** A session that has changed a row of a, and not committed. */
  private static Connection blocker(Project project) throws SQLException {
    Connection connection = project.database().open();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("UPDATE a SET v = 7 WHERE v = 0 AND 'secret' <> 'word' AND id = 1");
    }
    return connection;
  }

  /** Ends the blocker's transaction as soon as the run says that it tries again. */
  private MigrationReport releasedAtTheFirstRetry(Project project) throws SQLException {
    try (Connection blocker = blocker(project)) {
      project.onWarning(
          () -> {
            try {
              blocker.rollback();
            } catch (SQLException e) {
              throw new IllegalStateException(e);
            }
          });
      return project.jmigrate().migrate();
    }
  }

  @ParameterizedTest
  @EnumSource
  void runsAgainWhatGotNoLockAndDoesNothingTwice(TestDatabase kind) throws SQLException {
    Project project = prepared(kind, 5).pair("2_b", UP, "");

    assertThat(releasedAtTheFirstRetry(project).results()).hasSize(1);

    assertThat(project.events())
        .anyMatch(event -> event.startsWith("blocked: ") && event.contains("user "))
        .anyMatch(
            event ->
                event.matches("warned: 2_b did not get a lock, held by .*\\(retry 1 of 5\\)\\."));
    assertThat(project.query("SELECT id FROM a WHERE x IS NULL ORDER BY id"))
        .containsExactly("1", "2");
    assertThat(project.query("SELECT state FROM jmigrate_history ORDER BY id"))
        .containsExactly("applied", "applied");
    assertThat(project.hasTable("b")).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void runsOnlyTheStatementAgainWhereThatIsJournaled(TestDatabase kind) throws SQLException {
    Project project = prepared(kind, 5).pair("2_b", "-- jmigrate: no-transaction\n" + UP, "");

    assertThat(releasedAtTheFirstRetry(project).results()).hasSize(1);

    assertThat(project.events())
        .anyMatch(event -> event.contains("; its statement 2 is tried again in "));
    assertThat(project.query("SELECT id FROM a WHERE x IS NULL ORDER BY id"))
        .containsExactly("1", "2");
    assertThat(project.hasTable("b")).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void startsAgainAtTheFilesOwnBegin(TestDatabase kind) throws SQLException {
    Project project =
        prepared(kind, 5)
            .pair(
                "2_b",
                """
                CREATE TABLE b (id INT);
                BEGIN;
                INSERT INTO a VALUES (2, 0);
                UPDATE a SET v = v + 1 WHERE id IN (1, 2);
                COMMIT;
                INSERT INTO b VALUES (1);
                """,
                "");

    assertThat(releasedAtTheFirstRetry(project).results()).hasSize(1);

    assertThat(project.events())
        .anyMatch(
            event -> event.contains("; it was taken back to its statement 2 and is tried again"));
    assertThat(project.query("SELECT v FROM a ORDER BY id")).containsExactly("1", "1");
    assertThat(project.query("SELECT id FROM b")).containsExactly("1");
  }

  @ParameterizedTest
  @EnumSource
  void givesUpAndNamesWhoHoldsTheLock(TestDatabase kind) throws SQLException {
    Project project = prepared(kind, 1).pair("2_b", UP, "");

    try (Connection blocker = blocker(project)) {
      assertThatThrownBy(() -> project.jmigrate().migrate())
          .hasMessageContaining("2_b.up.sql:2:")
          .hasMessageContaining("held by ")
          .hasMessageContaining("user " + project.sessionUser())
          .hasMessageContaining("It was tried 2 times (--lock-retries)")
          .hasMessageMatching(
              "(?s).*end it, which takes back what it has not committed:\\s+(SELECT pg_terminate_backend|KILL|CALL abort_session).*")
          .hasMessageContaining("--statement-lock-timeout 6s")
          .message()
          .doesNotContain("secret");
      blocker.rollback();
    }

    boolean transactional = kind.name().startsWith("POSTGRESQL");
    assertThat(project.query("SELECT id FROM a ORDER BY id"))
        .containsExactly(transactional ? new String[] {"1"} : new String[] {"1", "2"});
    assertThat(project.query("SELECT state FROM jmigrate_history ORDER BY id"))
        .containsExactly("applied", "failed");
    assertThat(project.jmigrate().migrate().results()).hasSize(1);
    assertThat(project.query("SELECT id FROM a ORDER BY id")).containsExactly("1", "2");
  }

  @Test
  void leavesTheTimeThatAScriptSetsItself() throws SQLException {
    Project project =
        prepared(TestDatabase.POSTGRESQL, 1)
            .pair("2_b", "SET lock_timeout = '50ms'; ALTER TABLE a ADD COLUMN x INT;", "");

    try (Connection blocker = blocker(project)) {
      long begin = System.nanoTime();
      assertThatThrownBy(() -> project.jmigrate().migrate())
          .hasMessageContaining("It was tried 2 times");
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(900));
      assertThat(blocker.isClosed()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER ROLE %s SET lock_timeout = '77ms'",
        "ALTER DATABASE %2$s SET lock_timeout = '77ms'"
      })
  void leavesTheTimeThatTheServerHasSet(String setting) {
    Project project = Project.on(TestDatabase.POSTGRESQL, folder).waiting(LockWaits.USUAL);
    String role = project.database().user();
    project.execute(setting.formatted(role, project.database().name()));
    try {
      project.pair(
          "1_a",
          "CREATE TABLE a AS SELECT current_setting('lock_timeout') AS t; INSERT INTO a VALUES ('')",
          "");
      project.jmigrate().migrate();
      assertThat(project.query("SELECT t FROM a WHERE t <> ''")).containsExactly("77ms");
    } finally {
      project.execute("ALTER ROLE " + role + " RESET lock_timeout");
    }
  }

  @Test
  void waitsFiveSecondsForTheSchemaAndFiftyForRows() {
    Project project =
        Project.on(TestDatabase.POSTGRESQL, folder)
            .pair("1_a", "CREATE TABLE a AS SELECT current_setting('lock_timeout') AS t", "")
            .pair("2_b", "INSERT INTO a SELECT current_setting('lock_timeout')", "")
            .pair(
                "3_c",
                "INSERT INTO a SELECT current_setting('lock_timeout'); CREATE TABLE c (id INT)",
                "");

    project.jmigrate().migrate();

    assertThat(project.query("SELECT t FROM a")).containsExactly("5s", "50s", "5s");
  }

  @Test
  void waitsWithoutLimitWhereNobodyWaitsBehind() throws Exception {
    Project project =
        prepared(TestDatabase.POSTGRESQL, 0)
            .pair("2_i", "CREATE INDEX CONCURRENTLY a_v ON a (v);", "");

    try (Connection blocker = blocker(project)) {
      project.onBlocked(
          () -> {
            try {
              Thread.sleep(1500); // longer than the second that other statements wait
              blocker.rollback();
            } catch (SQLException | InterruptedException e) {
              throw new IllegalStateException(e);
            }
          });
      assertThat(project.jmigrate().migrate().results()).hasSize(1);
    }
    assertThat(project.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'a_v'::regclass"))
        .containsExactly("t");
  }

  @Test
  void refusesLateMigrationsWhereTheOrderIsStrict() {
    Project project =
        Project.on(TestDatabase.H2, folder).pair("3_c", "CREATE TABLE c (id INT)", "");
    project.jmigrate().migrate();
    project
        .order(Order.STRICT)
        .pair("1_a", "CREATE TABLE a (id INT)", "")
        .pair("4_d", "CREATE TABLE d (id INT)", "");

    assertThatThrownBy(() -> project.jmigrate().migrate())
        .hasMessageContaining("1_a")
        .hasMessageContaining("jmigrate migration:rebase")
        .extracting(e -> ((JmigrateException) e).code())
        .isEqualTo(ErrorCode.REFUSED);
    assertThat(project.hasTable("d")).isFalse();
  }
}
