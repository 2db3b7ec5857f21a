package io.jmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Statements of which it is hard to tell, after a crash, whether they took effect. */
class DoubtTest {
  private static final String DECIDE =
      """
      Now one of:
          finish it by hand in the database, then declare it applied:
            jmigrate db:repair --mark-applied 1
      """;

  @TempDir Path folder;

  /** As a run leaves it that dies at the first statement of 1_a, having announced it or not. */
  private static void interrupt(Project project, String announced) {
    project.execute(
        "UPDATE jmigrate_history SET state = 'running', statements_done = 0, finished_at = NULL,"
            + " statements_hash = NULL, fingerprint = "
            + (announced.isEmpty() ? "NULL" : "'" + announced + "'")
            + " WHERE version = '1'");
  }

  private static String announcement(Project project, String statement) {
    return StatementHash.brief(statement) + ":" + project.fingerprint(statement);
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void isNotGuessedAtForTablesWithoutTransactions(TestDatabase kind) {
    Project project = Project.on(kind, folder).pair("1_a", "INSERT INTO kept VALUES (1);", "");
    project.execute("CREATE TABLE kept (id INT) ENGINE = MyISAM");
    project.jmigrate().migrate();
    interrupt(project, "");

    assertThatThrownBy(() -> project.jmigrate().migrate())
        .hasMessageContaining("1_a.up.sql:1:1: whether this took effect is not known: ")
        .hasMessageContaining(".kept (MyISAM) takes part in no transaction")
        .hasMessageContaining(DECIDE);

    assertThat(project.query("SELECT id FROM kept")).containsExactly("1");
    project.jmigrate().repair(Decision.MARK_APPLIED, "1");
    assertThat(project.jmigrate().migrate().results()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void isNotGuessedAtForSuchATableInTheFilesOwnTransaction(TestDatabase kind) {
    Project project =
        Project.on(kind, folder)
            .pair(
                "1_a",
                "BEGIN; INSERT INTO rows VALUES (1); INSERT INTO kept VALUES (1); COMMIT;",
                "");
    project.execute("CREATE TABLE `rows` (id INT)");
    project.execute("CREATE TABLE kept (id INT) ENGINE = MyISAM");
    project.file(
        "1_a.up.sql", "BEGIN; INSERT INTO `rows` VALUES (1); INSERT INTO kept VALUES (1); COMMIT;");
    project.jmigrate().migrate();
    interrupt(project, "");

    assertThatThrownBy(() -> project.jmigrate().migrate())
        .hasMessageContaining("kept (MyISAM) takes part in no transaction");
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void isNoneForTablesWithTransactions(TestDatabase kind) {
    Project project = Project.on(kind, folder).pair("1_a", "INSERT INTO a VALUES (1);", "");
    project.execute("CREATE TABLE a (id INT)");
    project.execute("CREATE TABLE kept (id INT) ENGINE = MyISAM");
    project.jmigrate().migrate();
    project.execute("DELETE FROM a");
    interrupt(project, "");

    project.jmigrate().migrate();

    assertThat(project.query("SELECT id FROM a")).containsExactly("1");
  }

  @ParameterizedTest
  @CsvSource({"MYSQL, true", "MYSQL, false", "MARIADB, true", "MARIADB, false"})
  void isAboutARoutineOnlyOnceItHasCommitted(TestDatabase kind, boolean commits)
      throws InterruptedException, SQLException {
    Project project = Project.on(kind, folder).pair("1_a", "CALL p();", "");
    String gate = "'" + project.database().name() + "'";
    project.execute("CREATE TABLE a (id INT)");
    project.execute(
        "CREATE PROCEDURE p() BEGIN INSERT INTO a VALUES (1);"
            + (commits ? " COMMIT;" : "")
            + (" DO GET_LOCK(" + gate + ", 600); DO RELEASE_LOCK(" + gate + "); END"));
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    try (Connection holder = project.database().open();
        Statement statement = holder.createStatement()) {
      statement.execute("DO GET_LOCK(" + gate + ", 0)");
      Thread run = new Thread(() -> project.jmigrate().migrate());
      run.setUncaughtExceptionHandler((thread, e) -> thrown.set(e));
      run.start();
      List<String> waiting = List.of();
      while (waiting.isEmpty()) {
        waiting =
            project.query(
                "SELECT id FROM information_schema.processlist WHERE db = database()"
                    + " AND state = 'User lock'");
      }
      project.execute("KILL " + waiting.get(0));
      run.join();
    }
    assertThat(thrown.get()).hasMessageContaining("The connection was lost");

    if (commits) {
      assertThatThrownBy(() -> project.jmigrate().migrate())
          .hasMessageContaining("how much of it took effect cannot be told")
          .hasMessageContaining(DECIDE);
    } else {
      project.jmigrate().migrate();
    }
    assertThat(project.query("SELECT id FROM a")).containsExactly("1");
  }

  @Test
  void isEndedForTheTablesOfAListThatMariadbHadNotDropped() {
    String statement = "DROP TABLE a, b";
    Project project =
        Project.on(TestDatabase.MARIADB, folder)
            .pair("1_a", statement + "; CREATE TABLE c (id INT);", "");
    project.execute("CREATE TABLE a (id INT)");
    project.execute("CREATE TABLE b (id INT)");
    String before = announcement(project, statement);
    project.jmigrate().migrate();
    project.execute("DROP TABLE c");
    project.execute("CREATE TABLE b (id INT)");
    interrupt(project, before);

    project.jmigrate().migrate();

    assertThat(project.hasTable("b")).isFalse();
    assertThat(project.hasTable("c")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "MYSQL; CREATE USER %1$s@localhost",
        "MYSQL; CREATE ROLE %1$s",
        "MARIADB; CREATE USER '%1$s'@'%%'",
        "MARIADB; CREATE ROLE %1$s",
        "POSTGRESQL; ALTER TYPE mood ADD VALUE '%1$s'",
        "H2; CREATE USER %1$s PASSWORD 'x'",
        "H2; ALTER DOMAIN stars ADD CONSTRAINT %1$s CHECK (VALUE <> 4)"
      })
  void isNoneWhereTheCatalogShowsIt(TestDatabase kind, String pattern) {
    Project project = Project.on(kind, folder);
    if (pattern.contains("mood")) {
      project.execute("CREATE TYPE mood AS ENUM ('bad')");
    } else if (pattern.contains("stars")) {
      project.execute("CREATE DOMAIN stars AS INT");
    }
    String statement = pattern.formatted("u" + Long.toString(System.nanoTime(), 36));
    String before = project.fingerprint(statement);
    assertThat(project.fingerprint(statement)).isEqualTo(before);

    project.execute(statement);

    assertThat(project.fingerprint(statement)).isNotEqualTo(before);
  }
}
