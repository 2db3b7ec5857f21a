package io.jmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only PostgreSQL has: transactional DDL and its exceptions, COPY, roles, search paths. */
class PostgresRunTest {
  @TempDir Path folder;
  private Project project = Project.unset();

  @BeforeEach
  void createDatabase() {
    project = Project.on(TestDatabase.POSTGRESQL, folder);
  }

  @Test
  void buildsAnIndexConcurrentlyWithoutWaitingForItself() {
    project
        .pair("1_a", "CREATE TABLE a (id INT)", "DROP TABLE a")
        .pair("2_i", "CREATE INDEX CONCURRENTLY a_id ON a (id);", "DROP INDEX CONCURRENTLY a_id");

    project.jmigrate().migrate();

    assertThat(project.events())
        .contains(
            "warned: 2_i runs without a transaction, each statement for itself: CREATE INDEX"
                + " CONCURRENTLY A_ID ON (line 1) cannot run in one.");
    assertThat(project.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'a_id'::regclass"))
        .containsExactly("t");
    project.jmigrate().undo(UndoRequest.EVERYTHING);
    assertThat(project.hasTable("a")).isFalse();
  }

  @Test
  void letsTheServerKeepTheStatementsOfTheHistoryWhileTablesAreMade() {
    for (int i = 1; i <= 7; i++) {
      project.pair(
          i + "_t", "CREATE TABLE t%1$d (id INT); CREATE TABLE u%1$d (id INT)".formatted(i), "");
    }
    project.pair(
        "8_seen",
        "CREATE TABLE seen AS SELECT generic_plans + custom_plans AS times FROM pg_prepared_statements"
            + " WHERE statement LIKE 'INSERT INTO%'",
        "");

    project.jmigrate().migrate();

    assertThat(project.query("SELECT times FROM seen")).containsExactly("3");
  }

  @Test
  void dropsTheInvalidIndexOfAFailedBuildBeforeTheNext() {
    project
        .pair("1_a", "CREATE TABLE \"A b\" (id INT); INSERT INTO \"A b\" VALUES (1), (1)", "")
        .pair("2_i", "CREATE UNIQUE INDEX CONCURRENTLY \"I x\" ON \"A b\" (id);", "");
    assertThatThrownBy(() -> project.jmigrate().migrate())
        .hasMessageContaining("could not create unique index");
    assertThat(project.query("SELECT count(*) FROM pg_index WHERE NOT indisvalid"))
        .containsExactly("1");
    project.execute("DELETE FROM \"A b\" WHERE ctid = '(0,1)'");

    project.jmigrate().migrate();

    assertThat(
            project.query("SELECT indisvalid FROM pg_index WHERE indexrelid = '\"I x\"'::regclass"))
        .containsExactly("t");
  }

  @Test
  void waitsForTheStatementOfADeadRun() throws Exception {
    project.pair("1_a", "-- jmigrate: no-transaction\nSELECT 1; SELECT 2;", "");
    project.jmigrate().migrate();
    CountDownLatch working = new CountDownLatch(1);
    Thread orphan =
        new Thread(
            () -> {
              try (Connection connection = project.database().open();
                  Statement statement = connection.createStatement()) {
                statement.execute(
                    "UPDATE jmigrate_history SET state = 'running', statements_done = 0,"
                        + " statements_hash = NULL, connection_id = pg_backend_pid(),"
                        + " connection_started = (SELECT to_char(backend_start AT TIME ZONE 'UTC',"
                        + " 'YYYY-MM-DD HH24:MI:SS.US') FROM pg_stat_activity WHERE pid ="
                        + " pg_backend_pid())");
                working.countDown();
                statement.execute("SELECT pg_sleep(1)");
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            });
    orphan.start();
    working.await();

    project.jmigrate().migrate();

    orphan.join();
    assertThat(project.events())
        .anyMatch(event -> event.startsWith("waiting: the run that was at 1_a has died"));
  }

  @Test
  void runsAgainWithoutATransactionWhatTheServerRefusesInOne() {
    project
        .pair("1_a", "CREATE TYPE a AS ENUM ('x'); CREATE TABLE t (a a);", "")
        .pair("2_y", "ALTER TYPE a ADD VALUE 'y'; INSERT INTO t VALUES ('y');", "")
        .pair("3_z", "INSERT INTO t VALUES ('x'); SELECT 1/0; ALTER TYPE a ADD VALUE 'z';", "");

    assertThatThrownBy(() -> project.jmigrate().migrate())
        .hasMessageContaining("Nothing of 3_z was kept");

    assertThat(project.events())
        .contains(
            "warned: 2_y was taken back and runs again without a transaction, each statement for"
                + " itself: unsafe use of new value \"y\" of enum type a");
    assertThat(project.query("SELECT a FROM t")).containsExactly("y");
    assertThat(project.query("SELECT state || statements_done FROM jmigrate_history ORDER BY id"))
        .containsExactly("applied2", "applied2", "failed0");
  }

  @Test
  void honoursAFilesOwnTransaction() {
    project
        .pair("1_a", "BEGIN;\nCREATE TABLE a (id INT);\nCOMMIT;", "DROP TABLE a")
        .pair("2_b", "BEGIN; CREATE TABLE b (id INT); SELECT 1/0; COMMIT;", "");

    assertThatThrownBy(() -> project.jmigrate().migrate())
        .hasMessageContaining("2_b.up.sql:1:33: division by zero")
        .hasMessageContaining("Nothing of 2_b was kept");
    assertThat(project.hasTable("b")).isFalse();
    assertThat(project.query("SELECT state || statements_total FROM jmigrate_history ORDER BY id"))
        .containsExactly("applied1", "failed2");
  }

  @Test
  void journalsAFileWithSeveralTransactions() {
    project.pair(
        "1_a",
        "BEGIN; CREATE TABLE a (id INT); COMMIT; BEGIN; INSERT INTO a VALUES (1); INSERT INTO a VALUES"
            + " (1/0); COMMIT;",
        "");

    assertThatThrownBy(() -> project.jmigrate().migrate())
        .hasMessageContaining("Statements 1 to 3 of 7 took effect");
    assertThat(project.query("SELECT count(*) FROM a")).containsExactly("0");
    assertThat(project.query("SELECT state || statements_done FROM jmigrate_history"))
        .containsExactly("failed3");
  }

  @Test
  void refusesATransactionLeftOpen() {
    project.pair("1_a", "CREATE TABLE a (id INT); BEGIN; CREATE TABLE b (id INT);", "");

    assertThatThrownBy(() -> project.jmigrate().migrate())
        .hasMessageContaining("the script opens a transaction and does not end it")
        .hasMessageContaining("Statement 1 of 3 took effect");
    assertThat(project.hasTable("b")).isFalse();
    assertThat(project.query("SELECT state || statements_done FROM jmigrate_history"))
        .containsExactly("failed1");
  }

  @Test
  void copiesInlineData() {
    project.pair(
        "1_a",
        "CREATE TABLE a (id INT, name TEXT);\nCOPY a (id, name) FROM stdin;\n1\tx;y\n2\t\\N\n\\.\nINSERT INTO a VALUES (3, 'z');",
        "");
    project.jmigrate().migrate();
    assertThat(project.query("SELECT id || coalesce(name, '-') FROM a ORDER BY id"))
        .containsExactly("1x;y", "2-", "3z");
  }

  @Test
  void startsEveryMigrationWithTheSameSession() {
    project
        .pair(
            "1_a",
            "CREATE SCHEMA other; CREATE ROLE r"
                + project.database().name()
                + ";"
                + " SELECT set_config('search_path', 'other', false); SET statement_timeout = '7s';"
                + " CREATE TEMP TABLE t (id INT); SELECT pg_advisory_lock(7);"
                + " SET ROLE r"
                + project.database().name(),
            "")
        .pair(
            "2_b",
            "CREATE TABLE b AS SELECT current_schema() || current_setting('statement_timeout')"
                + " || coalesce(to_regclass('t')::text, '-') || (current_user = session_user)"
                + " || (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()) AS x",
            "");
    project.jmigrate().migrate();
    assertThat(project.query("SELECT x FROM public.b")).containsExactly("public0-true0");
  }

  @Test
  void keepsTheHistoryWhereItWasWhenAScriptEmptiesTheSearchPath() {
    project.pair(
        "1_a",
        "SELECT pg_catalog.set_config('search_path', '', false); CREATE TABLE public.a (id INT);",
        "DROP TABLE a");
    project.jmigrate().migrate();
    assertThat(project.jmigrate().undo(UndoRequest.EVERYTHING).results()).hasSize(1);
  }

  @Test
  void takesLiteralsAsTheyAre() {
    project.pair(
        "1_a",
        "CREATE TABLE a (j JSONB); INSERT INTO a VALUES ('{\"a\": \"{{x}} ? :y ${z}\"}');"
            + " CREATE TABLE b AS SELECT j ? 'a' AS has FROM a",
        "");
    project.jmigrate().migrate();
    assertThat(project.query("SELECT has FROM b")).containsExactly("t");
    assertThat(project.query("SELECT j->>'a' FROM a")).containsExactly("{{x}} ? :y ${z}");
  }

  @Test
  void runsABodyThatCommits() {
    project.pair(
        "1_a",
        "CREATE TABLE a (id INT);\nDO $$ BEGIN INSERT INTO a VALUES (1); COMMIT; END $$;",
        "");
    project.jmigrate().migrate();
    assertThat(project.query("SELECT id FROM a")).containsExactly("1");
  }

  @Test
  void createsAFunctionWithABodyInSql() {
    project.pair(
        "1_f",
        "CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT a + 1; SELECT CASE WHEN a > 1"
            + " THEN a ELSE a + 2 END; END;\nCREATE TABLE t AS SELECT f(5) AS x",
        "");
    project.jmigrate().migrate();
    assertThat(project.query("SELECT x FROM t")).containsExactly("5");
  }

  @Test
  void failsWhenADeferredConstraintFailsAtCommit() {
    project.pair(
        "1_a",
        "CREATE TABLE p (id INT PRIMARY KEY); CREATE TABLE c (p INT REFERENCES p DEFERRABLE INITIALLY"
            + " DEFERRED); INSERT INTO c VALUES (1);",
        "");
    assertThatThrownBy(() -> project.jmigrate().migrate())
        .hasMessageContaining("the transaction could not be completed")
        .hasMessageContaining("violates foreign key constraint")
        .hasMessageContaining("Nothing of 1_a was kept");
    assertThat(project.query("SELECT state FROM jmigrate_history")).containsExactly("failed");
  }
}
