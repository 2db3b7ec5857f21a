package io.jmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.Jmigrate;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.run.MigrationStatus.Standing;
import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs that meet. */
class ConcurrencyTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void appliesEachMigrationOnceHoweverManyRunsStartTogether(TestDatabase kind) throws Exception {
    Project project = Project.on(kind, folder);
    for (int i = 1; i <= 5; i++) {
      project.pair(i + "_t" + i, "CREATE TABLE t" + i + " (id INT)", "DROP TABLE t" + i);
    }
    int runs = 20;
    ExecutorService threads = Executors.newFixedThreadPool(runs);
    try {
      List<Callable<MigrationReport>> calls = new ArrayList<>();
      for (int i = 0; i < runs; i++) {
        calls.add(() -> project.jmigrate().migrate());
      }
      int applied = 0;
      for (Future<MigrationReport> report : threads.invokeAll(calls)) {
        applied += report.get().results().size();
      }
      assertThat(applied).isEqualTo(5);
    } finally {
      threads.shutdownNow();
    }
    assertThat(project.query("SELECT version FROM jmigrate_history ORDER BY id"))
        .containsExactly("1", "2", "3", "4", "5");
  }

  @ParameterizedTest
  @EnumSource
  void namesTheHolderWhenTheLockCannotBeHad(TestDatabase kind) throws Exception {
    String pause =
        Map.of(
                TestDatabase.MYSQL, "SELECT sleep(3)",
                TestDatabase.MARIADB, "SELECT sleep(3)",
                TestDatabase.H2,
                    "CREATE ALIAS pause FOR \"java.lang.Thread.sleep(long)\"; CALL pause(3000)")
            .getOrDefault(kind, "SELECT pg_sleep(3)");
    Project project = Project.on(kind, folder).pair("1_slow", pause, "SELECT 1");
    CountDownLatch started = new CountDownLatch(1);
    Jmigrate slow =
        project
            .plain()
            .listener(
                new MigrationListener() {
                  @Override
                  public void started(String name, Direction direction, int statements) {
                    started.countDown();
                  }
                });
    Jmigrate hasty = project.plain().lockTimeout(Duration.ofMillis(1500));
    List<String> waits = new ArrayList<>();
    MigrationListener waiting =
        new MigrationListener() {
          @Override
          public void waitingForLock(String holder) {
            waits.add(holder);
          }
        };
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<MigrationReport> first = thread.submit(() -> slow.migrate());
      started.await();

      assertThatThrownBy(() -> hasty.listener(waiting).migrate())
          .hasMessageContaining(
              "Held by user " + (kind == TestDatabase.H2 ? "SA" : project.database().user()))
          .extracting(e -> ((JmigrateException) e).code())
          .isEqualTo(ErrorCode.LOCK_TIMEOUT);

      assertThat(waits).hasSize(1);
      assertThat(hasty.status())
          .extracting(MigrationStatus::standing)
          .containsExactly(journaled(kind) ? Standing.RUNNING : Standing.PENDING);

      assertThat(first.get().results()).hasSize(1);
      assertThat(hasty.migrate()).isEqualTo(MigrationReport.NOTHING);
    } finally {
      thread.shutdownNow();
    }
  }

  /** Elsewhere nothing of a migration is to be seen before all of it is. */
  private static boolean journaled(TestDatabase kind) {
    return kind == TestDatabase.MYSQL || kind == TestDatabase.MARIADB || kind == TestDatabase.H2;
  }
}
