package io.jmigrate.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.PgBouncer;
import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that holds the lease is stopped for longer than the lease lives, and wakes up. */
class PausedHolderTest {
  @TempDir Path folder;

  @Test
  void doesNothingMoreOnceAnotherHasTakenOver() throws SQLException {
    Project direct = Project.on(TestDatabase.POSTGRESQL, folder);
    direct
        .migration("1_a", "CREATE TABLE a (id INT);")
        .migration("2_b", "CREATE TABLE b (id INT);\nSELECT pg_advisory_lock_shared(42);")
        .migration("3_c", "CREATE TABLE c (id INT);");
    try (PgBouncer pooler =
            PgBouncer.inFrontOf(
                TestDatabase.POSTGRESQL, direct.database(), PgBouncer.Mode.TRANSACTION);
        Connection holder = direct.database().open();
        Statement statement = holder.createStatement()) {
      DatabaseUrl url = pooler.url();
      statement.execute("SELECT pg_advisory_lock(42)");
      RunningProgram paused = direct.program().start("db:migrate", "--url", url.url());
      Waiting.untilAMigrationWaitsForALock(direct, paused);

      paused.signal("STOP");
      statement.execute("SELECT pg_advisory_unlock(42)");
      RunningProgram other = direct.program().start("db:migrate", "--url", url.url());
      String leases = "SELECT fence FROM jmigrate_history_lock WHERE id = 1";
      while (direct.query(leases).get(0).equals("1")) {
        assertThat(other.running()).isTrue();
      }
      paused.signal("CONT");

      assertThat(paused.await().exits(1).err())
          .contains("The migration lock was lost: its lease")
          .contains("Nothing of 2_b was kept");
      ProcessRun taken = other.await().exits(0);
      assertThat(taken.err()).contains("Waiting for another run to end: user ", "(a lease)");
      assertThat(taken.out()).contains("2_b: migrated", "3_c: migrated").doesNotContain("1_a");
    }
    assertThat(direct.query("SELECT version || state FROM jmigrate_history ORDER BY id"))
        .containsExactly("1applied", "2applied", "3applied");
  }
}
