package io.jmigrate.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a script or a pipeline that calls the command goes by. */
class ExitCodeTest {
  @TempDir Path folder;

  @Test
  void isZeroWhenAllIsDoneAndOneWhenAStatementFails() {
    Project project =
        Project.on(TestDatabase.H2, folder).migration("1_a", "CREATE TABLE a (id INT);");
    project.run("db:migrate").exits(0);
    project.run("db:migrate").exits(0);

    project.migration("2_b", "CREATE TABLE a (id INT);");

    assertThat(project.run("db:migrate").exits(1).err()).contains("2_b.up.sql:1:1");
  }

  @Test
  void isTwoForWhatNobodyKnows() {
    Project project =
        Project.on(TestDatabase.H2, folder).migration("1_a", "CREATE TABLE a (id INT);");

    assertThat(project.run("db:migrat").exits(2).err()).contains("Did you mean db:migrate?");
    project.run("db:migrate", "--stepp", "1").exits(2);
    project.run("db:migrate", "--to", "7").exits(2);
    project.run("db:migrate", "--env", "staging").exits(2);
    project.run().exits(2);
  }

  @Test
  void isThreeForWhatIsPendingOrChanged() {
    Project project =
        Project.on(TestDatabase.H2, folder).migration("1_a", "CREATE TABLE a (id INT);");
    project.run("db:migrate:status", "--exit-code").exits(3);
    project.run("db:migrate").exits(0);
    project.run("db:migrate:status", "--exit-code").exits(0);

    project.migration("1_a", "CREATE TABLE a (id BIGINT);");

    assertThat(project.run("db:migrate").exits(3).err()).contains("db:repair --accept 1");
    project.run("db:migrate:status", "--exit-code").exits(3);
    project.run("db:migrate:status").exits(0);
  }

  @Test
  void isFourForWhatWouldLoseSomething() {
    Project project =
        Project.on(TestDatabase.H2, folder).migration("1_a", "CREATE TABLE a (id INT);");
    project.run("db:migrate").exits(0);

    assertThat(project.run("db:migrate:undo").exits(4).err()).contains("1_a");
    project.run("db:drop", "--env", "production").exits(4);
    project.run("db:migrate:undo:all", "--env", "production", "--force").exits(4);
    assertThat(project.run("db:migrate:status").exits(0).out()).isEqualTo("up 1_a\n");
  }

  @Test
  void isFiveWhileAnotherProcessIsAtWork() throws SQLException {
    Project project =
        Project.on(TestDatabase.POSTGRESQL, folder)
            .migration("1_a", "SELECT pg_advisory_lock(42);", "SELECT 1;");
    try (Connection holder = project.database().open();
        Statement statement = holder.createStatement()) {
      statement.execute("SELECT pg_advisory_lock(42)");
      RunningProgram first = project.program().start("db:migrate");
      Waiting.untilAMigrationWaitsForALock(project, first);

      assertThat(project.run("db:migrate", "--lock-timeout", "1s").exits(5).err())
          .contains("Held by user " + project.database().user());

      statement.execute("SELECT pg_advisory_unlock(42)");
      first.await().exits(0);
    }
    project.run("db:migrate", "--lock-timeout", "1s").exits(0);
  }
}
