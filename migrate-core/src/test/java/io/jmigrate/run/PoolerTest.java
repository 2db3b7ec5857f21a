package io.jmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.lock.LockMode;
import io.jmigrate.testing.PgBouncer;
import io.jmigrate.testing.PgBouncer.Mode;
import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL behind PgBouncer, which gives each transaction another session. */
class PoolerTest {
  private static final String ADVISORY_LOCKS =
      "SELECT count(*) FROM pg_locks JOIN pg_database d ON d.oid = database"
          + " WHERE locktype = 'advisory' AND datname = current_database()";

  @TempDir Path folder;

  private final List<PgBouncer> started = new ArrayList<>();
  private Project direct = Project.unset();

  @BeforeEach
  void createTheDatabase() {
    direct = Project.on(TestDatabase.POSTGRESQL, folder);
  }

  @AfterEach
  void stopThePooler() {
    started.forEach(PgBouncer::close);
  }

  private Project behind(Mode mode) {
    PgBouncer pooler = PgBouncer.inFrontOf(TestDatabase.POSTGRESQL, direct.database(), mode);
    started.add(pooler);
    return direct.over(pooler.url());
  }

  @Test
  void migratesAndUndoesWithoutTrustingAnySession() {
    Project pooled = behind(Mode.TRANSACTION);
    direct
        .pair("1_a", "CREATE TABLE a (id INT);\nINSERT INTO a VALUES (1);", "DROP TABLE a;")
        .pair(
            "2_dump",
            "SET search_path = '';\nSET statement_timeout = '1h';\n"
                + "CREATE TEMP TABLE t (id INT);\nCREATE TABLE public.b (id INT);",
            "DROP TABLE b;")
        .pair("3_c", "CREATE TABLE c (id INT);", "DROP TABLE c;")
        .pair(
            "4_index",
            "CREATE INDEX CONCURRENTLY a_id ON a (id);\nCREATE INDEX CONCURRENTLY c_id ON c (id);",
            "DROP INDEX a_id;\nDROP INDEX c_id;");
    for (int i = 5; i < 15; i++) {
      direct.pair(i + "_t", "CREATE TABLE t" + i + " (id INT);", "DROP TABLE t" + i + ";");
    }

    assertThat(pooled.jmigrate().migrate().results()).hasSize(14);

    assertThat(direct.query("SELECT state FROM jmigrate_history"))
        .hasSize(14)
        .containsOnly("applied");
    assertThat(direct.query(ADVISORY_LOCKS)).containsExactly("0");
    assertThat(direct.query("SELECT acquired_at FROM jmigrate_history_lock WHERE id = 1"))
        .containsExactly("null");
    for (int session = 0; session < 6; session++) {
      assertThat(pooled.query("SHOW search_path")).containsExactly("\"$user\", public");
      assertThat(pooled.query("SHOW statement_timeout")).containsExactly("0");
      assertThat(pooled.query("SELECT to_regclass('pg_temp.t')")).containsExactly("null");
    }

    assertThat(pooled.jmigrate().undo(UndoRequest.EVERYTHING).results()).hasSize(14);
    assertThat(direct.hasTable("a")).isFalse();
  }

  @Test
  void appliesEachMigrationOnceWhicheverWayTheRunsCome() throws Exception {
    Project pooled = behind(Mode.TRANSACTION);
    for (int i = 1; i <= 5; i++) {
      direct.pair(i + "_t" + i, "CREATE TABLE t" + i + " (id INT)", "DROP TABLE t" + i);
    }
    ExecutorService threads = Executors.newFixedThreadPool(12);
    try {
      List<Callable<MigrationReport>> calls = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        Project way = i % 2 == 0 ? direct : pooled;
        calls.add(() -> way.jmigrate().migrate());
      }
      int applied = 0;
      for (Future<MigrationReport> report : threads.invokeAll(calls)) {
        applied += report.get().results().size();
      }
      assertThat(applied).isEqualTo(5);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void worksInTheSchemaOfTheConfiguration() {
    Project pooled = behind(Mode.TRANSACTION);
    direct.pair("1_a", "CREATE TABLE a (id INT);\nDO $$ BEGIN NULL; END $$;", "DROP TABLE a;");

    pooled.jmigrate(LockMode.AUTO, "app").migrate();

    assertThat(direct.query("SELECT count(*) FROM app.a")).containsExactly("0");
    assertThat(direct.query("SELECT state FROM app.jmigrate_history")).containsExactly("applied");
    assertThat(pooled.query("SHOW search_path")).containsExactly("\"$user\", public");
  }

  @Test
  void refusesBeforehandWhatNeedsASessionOfItsOwn() {
    Project pooled = behind(Mode.TRANSACTION);
    direct.pair(
        "1_a",
        "CREATE TABLE a (id INT);\nSET search_path = '';\n"
            + "CREATE INDEX CONCURRENTLY i ON public.a (id);",
        "");

    assertThatThrownBy(() -> pooled.jmigrate().migrate())
        .hasMessageContaining("1_a.up.sql:2:1: this migration runs without a transaction")
        .hasMessageContaining("Nothing of it was run")
        .extracting(e -> ((JmigrateException) e).code())
        .isEqualTo(ErrorCode.REFUSED);

    assertThat(direct.hasTable("a")).isFalse();
    assertThat(direct.jmigrate().migrate().results()).hasSize(1);
  }

  @Test
  void refusesAPoolThatAllowsNoTransactions() {
    Project pooled = behind(Mode.STATEMENT);
    direct.pair("1_a", "CREATE TABLE a (id INT)", "");

    assertThatThrownBy(() -> pooled.jmigrate().migrate())
        .hasMessageContaining("is in statement mode")
        .extracting(e -> ((JmigrateException) e).code())
        .isEqualTo(ErrorCode.REFUSED);
  }

  @Test
  void trustsTheSessionsOfAPoolerWhereToldTo() {
    Project pooled = behind(Mode.SESSION);
    direct.pair("1_a", "CREATE TABLE a (id INT)", "");

    pooled.jmigrate(LockMode.SESSION, "app").migrate();

    assertThat(direct.query("SELECT count(*) FROM app.a")).containsExactly("0");
    assertThat(direct.query("SELECT to_regclass('app.jmigrate_history_lock')"))
        .containsExactly("null");
  }
}
