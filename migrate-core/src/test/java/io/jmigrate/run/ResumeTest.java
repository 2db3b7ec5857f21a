package io.jmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

  private static String announcement(Project project, String statement) {
    return StatementHash.brief(statement) + ":" + project.fingerprint(statement);
  }
}
