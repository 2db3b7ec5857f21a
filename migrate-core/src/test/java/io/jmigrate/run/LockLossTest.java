package io.jmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.error.LockLostException;
import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The session that holds the lock is ended while a run is between two statements. */
class LockLossTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void stopsTheRunBeforeItsNextStatement(TestDatabase kind) {
    Project project =
        Project.on(kind, folder)
            .pair("1_a", "CREATE TABLE a (id INT);", "DROP TABLE a;")
            .pair(
                "2_b",
                "-- jmigrate: no-transaction\nCREATE TABLE b (id INT);\nCREATE TABLE c (id INT);",
                "DROP TABLE b;\nDROP TABLE c;");

    assertThatThrownBy(() -> project.jmigrate().listener(endTheLockAfter("2_b", project)).migrate())
        .isInstanceOf(LockLostException.class)
        .hasMessageContaining(
            kind.name().startsWith("P") ? "nothing was done" : "1 of 2 statements")
        .extracting(e -> ((JmigrateException) e).code())
        .isEqualTo(ErrorCode.LOCK_LOST);

    // where DDL takes part in transactions, that of the first statement was still open
    int done = kind.name().startsWith("P") ? 0 : 1;
    assertThat(project.hasTable("b")).isEqualTo(done == 1);
    assertThat(project.hasTable("c")).isFalse();
    assertThat(history(project)).containsExactly("1 applied 1", "2 running " + done);

    project.jmigrate().migrate();

    assertThat(project.hasTable("c")).isTrue();
    assertThat(history(project)).last().isEqualTo("2 applied 2");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = "POSTGRESQL.*")
  void takesTheTransactionBack(TestDatabase kind) {
    Project project =
        Project.on(kind, folder)
            .pair(
                "1_a",
                "CREATE TABLE a (id INT);\nDO $$ BEGIN NULL; END $$;\nCREATE TABLE b (id INT);",
                "DROP TABLE a;\nDROP TABLE b;");

    assertThatThrownBy(() -> project.jmigrate().listener(endTheLockAfter("1_a", project)).migrate())
        .isInstanceOf(LockLostException.class)
        .hasMessageContaining("Nothing of 1_a was kept");

    assertThat(project.hasTable("a")).isFalse();
    assertThat(history(project)).isEmpty();

    assertThat(project.jmigrate().migrate().results()).hasSize(1);
  }

  private static List<String> history(Project project) {
    return project.query(
        "SELECT concat(version, ' ', state, ' ', statements_done) FROM jmigrate_history ORDER BY"
            + " id");
  }

  /** Ends it, once, when the first statement of a migration is done, and waits for that. */
  private static MigrationListener endTheLockAfter(String migration, Project project) {
    return new MigrationListener() {
      private boolean there;

      @Override
      public void started(String name, Direction direction, int statements) {
        there = name.equals(migration);
      }

      @Override
      public void statementDone(int done, int statements) {
        if (there && done == 1) {
          LockSession.end(project);
        }
      }
    };
  }
}
