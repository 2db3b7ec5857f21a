package io.jmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Going on where a journaled script stopped. */
class ResumeTest {
  private static final String FAILS_AT_THREE =
      """
      -- jmigrate: no-transaction
      CREATE TABLE a (id INT PRIMARY KEY);
      INSERT INTO a VALUES (1);
      INSERT INTO a VALUES (1);
      CREATE TABLE b (id INT);
      """;

  @TempDir Path folder;

  private Project stopped(TestDatabase kind) {
    Project project =
        Project.on(kind, folder)
            .pair("1_a", FAILS_AT_THREE, "DROP TABLE b; DROP TABLE a;")
            .pair("2_c", "CREATE TABLE c (id INT)", "DROP TABLE c");
    assertThatThrownBy(() -> project.jmigrate().migrate())
        .hasMessageContaining("1_a.up.sql:4:1")
        .hasMessageContaining("go on where it stopped:\n      jmigrate db:migrate");
    return project;
  }

  @ParameterizedTest
  @EnumSource
  void goesOnAtTheStatementThatFailed(TestDatabase kind) {
    Project project = stopped(kind);
    project.file(
        "1_a.up.sql", FAILS_AT_THREE.replaceFirst("(?s)(.*)VALUES \\(1\\)", "$1VALUES (2)"));

    assertThat(project.jmigrate().migrate().results()).hasSize(2);

    assertThat(project.events())
        .contains("warned: 1_a goes on at statement 3 of 4; those before it took effect earlier.");
    assertThat(project.query("SELECT id FROM a ORDER BY id")).containsExactly("1", "2");
    assertThat(project.hasTable("b")).isTrue();
    assertThat(project.query("SELECT state FROM jmigrate_history ORDER BY id"))
        .containsExactly("failed", "applied", "applied");
    assertThat(project.jmigrate().migrate()).isEqualTo(MigrationReport.NOTHING);
    assertThat(project.jmigrate().undo(UndoRequest.EVERYTHING).results()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void refusesWhenWhatIsDoneIsNotTheSameAnyMore(TestDatabase kind) {
    Project project = stopped(kind);
    project.file("1_a.up.sql", FAILS_AT_THREE.replace("id INT PRIMARY", "id BIGINT PRIMARY"));

    assertThatThrownBy(() -> project.jmigrate().migrate())
        .hasMessageContaining("the first 2 statements took effect before, and are not the same")
        .hasMessageContaining("jmigrate db:repair --mark-applied 1")
        .extracting(e -> ((JmigrateException) e).code())
        .isEqualTo(ErrorCode.REFUSED);
    assertThat(project.hasTable("c")).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void takesBackWhatTookEffectOfAHalfAppliedMigration(TestDatabase kind) {
    Project project = stopped(kind);

    assertThat(project.jmigrate().undo(UndoRequest.LAST).results()).hasSize(1);

    assertThat(project.events())
        .contains(
            "warned: 1_a was applied half-way, 2 of its 4 statements; the part of its down that answers to"
                + " them is run.");
    assertThat(project.hasTable("a")).isFalse();
    project.file("1_a.up.sql", "CREATE TABLE a (id INT); CREATE TABLE b (id INT);");
    assertThat(project.jmigrate().migrate().results()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "MYSQL", "MARIADB"})
  void goesOnTakingBackAHalfAppliedMigrationHalfWay(TestDatabase kind) {
    Project project =
        Project.on(kind, folder)
            .pair(
                "1_a",
                "CREATE TABLE a (id INT); CREATE TABLE b (id INT); CREATE TABLE c (id INT);"
                    + " CREATE TABLE d (id NOTHING);",
                "DROP TABLE d; DROP TABLE c; DROP TABLE b; DROP TABLE a;");
    assertThatThrownBy(() -> project.jmigrate().migrate()).hasMessageContaining("3 of 4");
    project.execute("ALTER TABLE b RENAME TO away");
    assertThatThrownBy(() -> project.jmigrate().undo(UndoRequest.LAST))
        .hasMessageContaining("Statement 1 of 3 took effect");
    assertThat(project.hasTable("c")).isFalse();
    project.execute("ALTER TABLE away RENAME TO b");

    project.jmigrate().undo(UndoRequest.LAST);

    assertThat(project.hasTable("a")).isFalse();
    assertThat(project.hasTable("b")).isFalse();
    assertThat(project.query("SELECT concat(action, ' ', state) FROM jmigrate_history ORDER BY id"))
        .containsExactly("apply failed", "undo failed", "undo undone");
  }

  @ParameterizedTest
  @EnumSource
  void showsWhatItWouldTakeBackWhereThatIsNotCertain(TestDatabase kind) {
    Project project =
        Project.on(kind, folder)
            .pair(
                "1_a",
                "-- jmigrate: no-transaction\nCREATE TABLE a (id INT PRIMARY KEY); ALTER TABLE a ADD COLUMN x INT;"
                    + " INSERT INTO a VALUES (1, 2, 3); ALTER TABLE a ADD COLUMN y INT;",
                "ALTER TABLE a DROP COLUMN y; ALTER TABLE a DROP COLUMN x; DROP TABLE a;");
    assertThatThrownBy(() -> project.jmigrate().migrate())
        .hasMessageContaining("Statements 1 to 2 of 4 took effect");

    assertThatThrownBy(() -> project.jmigrate().undo(UndoRequest.LAST))
        .hasMessageContaining("which part of its down answers to the 2 statements of 4")
        .hasMessageContaining("With --force this would be run:\n    ALTER TABLE a DROP COLUMN y;")
        .extracting(e -> ((JmigrateException) e).code())
        .isEqualTo(ErrorCode.REFUSED);
    assertThat(project.hasTable("a")).isTrue();

    project.file("1_a.down.sql", "DROP TABLE a;");
    assertThat(project.jmigrate().undo(UndoRequest.LAST).results()).hasSize(1);
    assertThat(project.hasTable("a")).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void goesOnWithAnUndoThatStopped(TestDatabase kind) {
    Project project =
        Project.on(kind, folder)
            .pair(
                "1_a",
                "CREATE TABLE a (id INT); CREATE TABLE b (id INT);",
                "-- jmigrate: no-transaction\nDROP TABLE b; DROP TABLE nowhere; DROP TABLE a;");
    project.jmigrate().migrate();
    assertThatThrownBy(() -> project.jmigrate().undo(UndoRequest.LAST))
        .hasMessageContaining("go on where it stopped:\n      jmigrate db:migrate:undo");
    assertThatThrownBy(() -> project.jmigrate().migrate())
        .hasMessageContaining("1_a failed half-way. Statement 1 of 3 took effect");

    project.file("1_a.down.sql", "-- jmigrate: no-transaction\nDROP TABLE b; DROP TABLE a;");

    assertThat(project.jmigrate().undo(UndoRequest.LAST).results()).hasSize(1);
    assertThat(project.hasTable("a")).isFalse();
    assertThat(project.jmigrate().migrate().results()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "MYSQL", "MARIADB"})
  void tellsFromTheCatalogWhetherAStatementInDoubtTookEffect(TestDatabase kind) {
    for (boolean tookEffect : new boolean[] {true, false}) {
      Project project =
          Project.on(kind, folder)
              .pair("1_a", "CREATE TABLE a (id INT); CREATE TABLE b (id INT);", "");
      project.jmigrate().migrate();
      // What a run leaves behind that is killed at its second statement.
      project.execute("DROP TABLE b");
      project.execute(
          "UPDATE jmigrate_history SET state = 'running', statements_done = 1, finished_at = NULL,"
              + " statements_hash = '"
              + StatementHash.chained(null, "CREATE TABLE a (id INT)")
              + "', fingerprint = '"
              + announcement(project, "CREATE TABLE b (id INT)")
              + "'");
      if (tookEffect) {
        project.execute("CREATE TABLE b (id INT)");
      }

      assertThat(project.jmigrate().migrate().results()).hasSize(1);

      assertThat(project.hasTable("b")).isTrue();
      assertThat(project.events())
          .filteredOn(event -> event.contains("goes on at statement"))
          .containsExactly(
              "warned: 1_a goes on at statement "
                  + (tookEffect ? 3 : 2)
                  + " of 2; those before it took effect earlier.");
    }
  }

  /** H2 copies a table to alter it, commits in between, and may be killed there. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE a_copy_3_0 (id INT)",
        "CREATE TABLE a_copy_3_0 (id INT, n INT); INSERT INTO a_copy_3_0 (id) VALUES (1);"
            + " ALTER TABLE a_copy_3_0 ADD CONSTRAINT a_copy_3_0_positive CHECK (id > 0);"
            + " DROP TABLE a",
      })
  void finishesOrDropsTheCopyOfATableThatH2WasAltering(String left) {
    String alteration = "ALTER TABLE a ADD COLUMN n INT";
    Project project =
        Project.on(TestDatabase.H2, folder)
            .pair(
                "1_a",
                "CREATE TABLE a (id INT CONSTRAINT positive CHECK (id > 0));"
                    + " INSERT INTO a VALUES (1);",
                "");
    project.jmigrate().migrate();
    project.pair("2_b", alteration + "; UPDATE a SET n = 7;", "");
    String before = announcement(project, alteration);
    project.jmigrate().migrate();
    project.execute("ALTER TABLE a DROP COLUMN n");
    project.execute(
        "UPDATE jmigrate_history SET state = 'running', statements_done = 0, finished_at = NULL,"
            + " statements_hash = NULL, fingerprint = '"
            + before
            + "' WHERE version = '2'");
    project.execute(left);

    project.jmigrate().migrate();

    assertThat(project.query("SELECT concat(id, '-', n) FROM a")).containsExactly("1-7");
    assertThat(project.hasTable("a_copy_3_0")).isFalse();
    assertThat(project.query("SELECT constraint_name FROM information_schema.check_constraints"))
        .containsExactly("POSITIVE");
  }

  @Test
  void findsTheCopyThatH2LeftBehindAStatementThatIsNotedAsDone() {
    String creation = "CREATE TABLE a (id INT)";
    Project project =
        Project.on(TestDatabase.H2, folder)
            .pair("1_a", creation + "; INSERT INTO a VALUES (1);", "");
    project.jmigrate().migrate();
    project.execute("DELETE FROM a");
    project.execute("ALTER TABLE a RENAME TO a_copy_3_0");
    project.execute(
        "UPDATE jmigrate_history SET state = 'running', statements_done = 1, finished_at = NULL,"
            + " statements_hash = '"
            + StatementHash.chained(null, creation)
            + "'");

    project.jmigrate().migrate();

    assertThat(project.query("SELECT id FROM a")).containsExactly("1");
  }

  @Test
  void buildsAnIndexAgainThatWasLeftInvalid() {
    String creation = "CREATE INDEX CONCURRENTLY a_id ON a (id)";
    Project project =
        Project.on(TestDatabase.POSTGRESQL, folder)
            .pair("1_a", "CREATE TABLE a (id INT); INSERT INTO a VALUES (1), (1);", "");
    project.jmigrate().migrate();
    String before = announcement(project, creation);
    project.pair("2_b", creation, "");
    project.jmigrate().migrate();
    project.execute("DROP INDEX a_id");
    assertThatThrownBy(() -> project.execute("CREATE UNIQUE INDEX CONCURRENTLY a_id ON a (id)"))
        .hasStackTraceContaining("could not create unique index");
    project.execute(
        "UPDATE jmigrate_history SET state = 'running', statements_done = 0, finished_at = NULL,"
            + " statements_hash = NULL, fingerprint = '"
            + before
            + "' WHERE version = '2'");

    project.jmigrate().migrate();

    assertThat(project.query("SELECT indisvalid FROM pg_index WHERE indexrelid = 'a_id'::regclass"))
        .containsExactly("t");
  }

  private static String announcement(Project project, String statement) {
    return StatementHash.brief(statement) + ":" + project.fingerprint(statement);
  }
}
