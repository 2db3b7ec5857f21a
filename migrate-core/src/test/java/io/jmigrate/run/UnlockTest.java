package io.jmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.error.LockLostException;
import io.jmigrate.lock.LockReport;
import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Another run holds the lock, lives, and does not let go. */
class UnlockTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void endsTheRunThatHoldsTheLockOnlyWhenForced(TestDatabase kind) throws Exception {
    Project project = Project.on(kind, folder).pair("1_a", "CREATE TABLE a (id INT)", "SELECT 1");
    String user = kind == TestDatabase.H2 ? "SA" : project.database().user();
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      assertThat(project.jmigrate().unlock(true)).isEqualTo(LockReport.FREE);
      Future<MigrationReport> run =
          thread.submit(() -> project.jmigrate().listener(pause(started, goOn)).migrate());
      started.await();

      LockReport seen = project.jmigrate().unlock(false);

      assertThat(seen.held()).isTrue();
      assertThat(seen.ended()).isFalse();
      assertThat(Objects.requireNonNull(seen.holder()).who()).startsWith("user " + user);
      assertThat(seen.holder().session()).isNotNull();

      LockReport ended = project.jmigrate().unlock(true);

      assertThat(ended.ended()).isTrue();
      assertThat(ended.holder()).isNotNull();
      goOn.countDown();
      assertThatThrownBy(run::get).hasCauseInstanceOf(LockLostException.class);
    } finally {
      thread.shutdownNow();
    }
    assertThat(project.jmigrate().unlock(false)).isEqualTo(LockReport.FREE);
    assertThat(project.hasTable("a")).isFalse();
    assertThat(project.jmigrate().migrate().results()).hasSize(1);
  }

  private static MigrationListener pause(CountDownLatch started, CountDownLatch goOn) {
    return new MigrationListener() {
      @Override
      public void started(String name, Direction direction, int statements) {
        started.countDown();
        try {
          goOn.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    };
  }
}
