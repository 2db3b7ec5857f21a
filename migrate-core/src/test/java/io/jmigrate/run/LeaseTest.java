package io.jmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.error.LockLostException;
import io.jmigrate.lock.LockMode;
import io.jmigrate.lock.LockReport;
import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The lock as a row that its holder renews, for where no session can be trusted. */
class LeaseTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "H2")
  void letsOneRunAtATime(TestDatabase kind) throws Exception {
    Project project = Project.on(kind, folder);
    for (int i = 1; i <= 4; i++) {
      project.pair(i + "_t" + i, "CREATE TABLE t" + i + " (id INT)", "DROP TABLE t" + i);
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<MigrationReport>> calls = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        LockMode mode = i % 2 == 0 ? LockMode.LEASE : LockMode.SESSION;
        calls.add(() -> project.jmigrate(mode, null).migrate());
      }
      int applied = 0;
      for (Future<MigrationReport> report : threads.invokeAll(calls)) {
        applied += report.get().results().size();
      }
      assertThat(applied).isEqualTo(4);
    } finally {
      threads.shutdownNow();
    }
    assertThat(project.jmigrate().unlock(false)).isEqualTo(LockReport.FREE);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "H2")
  void stopsARunWhoseLeaseWasTakenAway(TestDatabase kind) {
    Project project =
        Project.on(kind, folder)
            .pair("1_a", "CREATE TABLE a (id INT);", "DROP TABLE a;")
            .pair(
                "2_b",
                "-- jmigrate: no-transaction\nCREATE TABLE b (id INT);\nCREATE TABLE c (id INT);",
                "DROP TABLE b;\nDROP TABLE c;")
            .pair("3_d", "CREATE TABLE d (id INT);", "DROP TABLE d;");
    MigrationListener takeAway =
        new MigrationListener() {
          private String at = "";

          @Override
          public void started(String name, Direction direction, int statements) {
            at = name;
          }

          @Override
          public void statementDone(int done, int statements) {
            if (at.equals("2_b") && done == 1) {
              assertThat(project.jmigrate().unlock(true).ended()).isTrue();
            }
          }
        };

    assertThatThrownBy(() -> project.jmigrate(LockMode.LEASE, null).listener(takeAway).migrate())
        .isInstanceOf(LockLostException.class)
        .hasMessageContaining("its lease ran out, or was ended");

    assertThat(project.hasTable("c")).isFalse();
    assertThat(project.query("SELECT state FROM jmigrate_history ORDER BY id"))
        .containsExactly("applied", "running");
    assertThat(project.jmigrate(LockMode.LEASE, null).endingOrphans().migrate().results())
        .hasSize(2);
    assertThat(project.hasTable("c")).isTrue();
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "H2")
  void outlivesADeadHolderForFifteenSecondsAtMost(TestDatabase kind) {
    Project project = Project.on(kind, folder).pair("1_a", "CREATE TABLE a (id INT)", "");
    project.jmigrate(LockMode.LEASE, null).migrate();
    String ago =
        kind == TestDatabase.MYSQL || kind == TestDatabase.MARIADB
            ? "utc_timestamp(3) - INTERVAL 13 SECOND"
            : "now() - INTERVAL '13 seconds'";
    project.execute(
        "UPDATE jmigrate_history_lock SET database_user = 'ann', host = 'app-1', process_id = 4711,"
            + " acquired_at = "
            + ago
            + " WHERE id = 1");
    project.file("2_b.up.sql", "CREATE TABLE b (id INT)");

    long begin = System.nanoTime();
    assertThat(project.jmigrate(LockMode.LEASE, null).migrate().results()).hasSize(1);

    assertThat((System.nanoTime() - begin) / 1_000_000).isBetween(1_000L, 9_000L);
    assertThat(project.events())
        .anyMatch(event -> event.startsWith("waiting: user ann on app-1, process 4711"));
  }

  @Test
  void isRefusedWhereItIsNotNeeded() {
    Project project = Project.on(TestDatabase.H2, folder).pair("1_a", "SELECT 1", "");

    assertThatThrownBy(() -> project.jmigrate(LockMode.LEASE, null).migrate())
        .hasMessageContaining("There are no leases on h2")
        .extracting(e -> ((JmigrateException) e).code())
        .isEqualTo(ErrorCode.INVALID_CONFIGURATION);
  }
}
