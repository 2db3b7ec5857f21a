package io.jmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.run.MigrationStatus.Standing;
import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds on every database: applying, taking back, choosing, refusing. */
class MigratorTest {
  @TempDir Path folder;

  private Project three(TestDatabase kind) {
    return Project.on(kind, folder)
        .pair("1_users", "CREATE TABLE users (id INT PRIMARY KEY);", "DROP TABLE users;")
        .pair(
            "2_posts",
            "CREATE TABLE posts (id INT PRIMARY KEY, user_id INT);\nINSERT INTO posts VALUES (1, 1)",
            "DROP TABLE posts")
        .pair("3_tags", "CREATE TABLE tags (id INT PRIMARY KEY)", "DROP TABLE tags;");
  }

  private static List<String> names(MigrationReport report) {
    return report.results().stream().map(MigrationResult::name).toList();
  }

  @ParameterizedTest
  @EnumSource
  void appliesInOrderAndThenHasNothingToDo(TestDatabase kind) {
    Project project = three(kind);

    MigrationReport first = project.jmigrate().migrate();
    MigrationReport second = project.jmigrate().migrate();

    assertThat(names(first)).containsExactly("1_users", "2_posts", "3_tags");
    assertThat(first.batch()).isEqualTo(1);
    assertThat(second).isEqualTo(MigrationReport.NOTHING);
    assertThat(project.query("SELECT user_id FROM posts")).containsExactly("1");
    assertThat(project.query("SELECT state FROM jmigrate_history ORDER BY id"))
        .containsExactly("applied", "applied", "applied");
    assertThat(project.query("SELECT statements_done FROM jmigrate_history ORDER BY id"))
        .containsExactly("1", "2", "1");
  }

  @ParameterizedTest
  @EnumSource
  void undoesInTheOrderOfApplicationAndKeepsTheRows(TestDatabase kind) {
    Project project = three(kind).remove("2_posts.up.sql").remove("2_posts.down.sql");
    project.remove("3_tags.up.sql").remove("3_tags.down.sql");
    project.pair("5_late", "CREATE TABLE late (id INT)", "DROP TABLE late");
    project.jmigrate().migrate();
    project.pair("2_early", "CREATE TABLE early (id INT)", "DROP TABLE early");
    project.jmigrate().migrate();
    assertThat(project.events())
        .anyMatch(event -> event.startsWith("warned: 2_early comes before"));

    assertThat(names(project.jmigrate().undo(UndoRequest.LAST))).containsExactly("2_early");
    assertThat(names(project.jmigrate().undo(UndoRequest.EVERYTHING)))
        .containsExactly("5_late", "1_users");

    assertThat(project.hasTable("early")).isFalse();
    assertThat(project.hasTable("users")).isFalse();
    assertThat(project.query("SELECT state FROM jmigrate_history ORDER BY id"))
        .containsExactly("applied", "applied", "applied", "undone", "undone", "undone");
    assertThat(project.jmigrate().undo(UndoRequest.LAST)).isEqualTo(MigrationReport.NOTHING);
    assertThat(names(project.jmigrate().migrate())).containsExactly("1_users", "2_early", "5_late");
  }

  @ParameterizedTest
  @EnumSource
  void undoesFromTheStoredDownWhenTheFileIsGone(TestDatabase kind) {
    Project project = three(kind);
    project.jmigrate().migrate();
    project.remove("3_tags.up.sql").remove("3_tags.down.sql");
    assertThat(project.jmigrate().status().get(2).standing()).isEqualTo(Standing.MISSING);
    assertThat(project.jmigrate().migrate()).isEqualTo(MigrationReport.NOTHING);

    assertThat(names(project.jmigrate().undo(UndoRequest.LAST))).containsExactly("3_tags");

    assertThat(project.events())
        .contains(
            "warned: The file of 3_tags is gone; its down is the one stored when it was applied.");
    assertThat(project.hasTable("tags")).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void choosesByToFromNameAndStep(TestDatabase kind) {
    Project project = three(kind);

    assertThat(names(project.jmigrate().migrate(new MigrateRequest("2", null, List.of(), 1))))
        .containsExactly("1_users");
    assertThat(
            names(project.jmigrate().migrate(new MigrateRequest("posts", "1_users", List.of(), 0))))
        .containsExactly("2_posts");
    assertThat(
            names(project.jmigrate().migrate(new MigrateRequest(null, null, List.of("3_ta"), 0))))
        .containsExactly("3_tags");
    assertThat(
            names(
                project
                    .jmigrate()
                    .undo(new UndoRequest(List.of(), "2_posts.up.sql", 0, 0, false, false))))
        .containsExactly("3_tags", "2_posts");
    assertThat(names(project.jmigrate().undo(new UndoRequest(List.of(), null, 0, 1, false, false))))
        .containsExactly("1_users");
    assertThatThrownBy(
            () -> project.jmigrate().migrate(new MigrateRequest("2_psots", null, List.of(), 0)))
        .isInstanceOf(JmigrateException.class)
        .hasMessageContaining("2_posts")
        .extracting(e -> ((JmigrateException) e).code())
        .isEqualTo(ErrorCode.UNKNOWN_MIGRATION);
  }

  @ParameterizedTest
  @EnumSource
  void refusesToUndoWhatHasNoDownBeforeAnythingRuns(TestDatabase kind) {
    Project project =
        three(kind).remove("1_users.down.sql").remove("3_tags.up.sql").remove("3_tags.down.sql");
    project.jmigrate().migrate();

    assertThatThrownBy(() -> project.jmigrate().undo(UndoRequest.EVERYTHING))
        .hasMessageContaining("1_users cannot be undone: it has no down")
        .hasMessageContaining("jmigrate db:migrate:undo --to 2")
        .extracting(e -> ((JmigrateException) e).code())
        .isEqualTo(ErrorCode.REFUSED);
    assertThat(project.hasTable("posts")).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void stopsAtAChangedFileAndGoesOnOnceItIsAccepted(TestDatabase kind) {
    Project project = three(kind);
    project.jmigrate().migrate();
    project.file("1_users.up.sql", "-- tidied\r\nCREATE  TABLE users (id INT PRIMARY KEY);\r\n");
    assertThat(project.jmigrate().migrate()).isEqualTo(MigrationReport.NOTHING);
    project.file("1_users.up.sql", "CREATE TABLE users (id BIGINT PRIMARY KEY);");

    assertThatThrownBy(() -> project.jmigrate().migrate())
        .hasMessageContaining("1_users.up.sql: the file is not what it was when it was applied")
        .hasMessageContaining("jmigrate db:repair --accept 1")
        .extracting(e -> ((JmigrateException) e).code())
        .isEqualTo(ErrorCode.CHECKSUM_MISMATCH);

    assertThat(project.jmigrate().repair(Decision.ACCEPT, "users")).isEqualTo("1_users");
    assertThat(project.jmigrate().migrate()).isEqualTo(MigrationReport.NOTHING);
    assertThat(names(project.jmigrate().undo(UndoRequest.EVERYTHING)))
        .containsExactly("3_tags", "2_posts", "1_users");
  }

  @ParameterizedTest
  @EnumSource
  void bringsADatabaseToAnotherBranch(TestDatabase kind) {
    Project project = three(kind);
    project.jmigrate().migrate();
    project.remove("2_posts.up.sql").remove("2_posts.down.sql");
    project.remove("3_tags.up.sql").remove("3_tags.down.sql");
    project.pair("2_pages", "CREATE TABLE pages (id INT)", "DROP TABLE pages");

    assertThatThrownBy(() -> project.jmigrate().migrate()).isInstanceOf(JmigrateException.class);
    project.remove("2_pages.up.sql").remove("2_pages.down.sql");
    project.pair("4_pages", "CREATE TABLE pages (id INT)", "DROP TABLE pages");
    assertThat(names(project.jmigrate().sync())).containsExactly("3_tags", "2_posts", "4_pages");

    assertThat(project.hasTable("tags")).isFalse();
    assertThat(project.hasTable("posts")).isFalse();
    assertThat(project.hasTable("pages")).isTrue();
    assertThat(project.jmigrate().sync()).isEqualTo(MigrationReport.NOTHING);
  }

  @ParameterizedTest
  @EnumSource
  void adoptsADatabaseThatHasTheFirstMigrationsAlready(TestDatabase kind) {
    Project project = three(kind);
    project.execute("CREATE TABLE users (id INT PRIMARY KEY)");
    project.execute("CREATE TABLE posts (id INT PRIMARY KEY, user_id INT)");

    assertThat(project.jmigrate().baseline("posts")).containsExactly("1_users", "2_posts");

    assertThat(names(project.jmigrate().migrate())).containsExactly("3_tags");
    assertThat(project.query("SELECT action FROM jmigrate_history ORDER BY id"))
        .containsExactly("baseline", "baseline", "apply");
    assertThat(names(project.jmigrate().undo(UndoRequest.EVERYTHING)))
        .containsExactly("3_tags", "2_posts", "1_users");
    assertThatThrownBy(() -> project.jmigrate().baseline("4"))
        .extracting(e -> ((JmigrateException) e).code())
        .isEqualTo(ErrorCode.UNKNOWN_MIGRATION);
  }

  @ParameterizedTest
  @EnumSource
  void doesTheLastOnesAgain(TestDatabase kind) {
    Project project = three(kind);
    project.jmigrate().migrate();

    MigrationReport report = project.jmigrate().redo(1);

    assertThat(project.events()).endsWith("DOWN 3_tags", "UP 3_tags");
    assertThat(report.batch()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void runsARepeatableOneWhenItChangesAndAfterAnUndo(TestDatabase kind) {
    Project project = three(kind);
    project.file(
        "R__answer.sql", "DROP VIEW IF EXISTS answer; CREATE VIEW answer AS SELECT 42 AS a;");
    assertThat(names(project.jmigrate().migrate())).endsWith("3_tags", "R__answer");
    assertThat(project.jmigrate().migrate()).isEqualTo(MigrationReport.NOTHING);

    project.file(
        "R__answer.sql", "DROP VIEW IF EXISTS answer; CREATE VIEW answer AS SELECT 43 AS a;");
    assertThat(names(project.jmigrate().migrate())).containsExactly("R__answer");
    assertThat(project.query("SELECT a FROM answer")).containsExactly("43");
    assertThat(names(project.jmigrate().undo(UndoRequest.LAST))).containsExactly("3_tags");
    assertThat(names(project.jmigrate().migrate())).containsExactly("3_tags", "R__answer");
  }

  @ParameterizedTest
  @EnumSource
  void printsTheSqlOfADryRunThatDoesTheSame(TestDatabase kind) throws Exception {
    Project project = three(kind);
    StringBuilder sql = new StringBuilder();

    project.jmigrate().dryRun(MigrateRequest.ALL, line -> sql.append(line).append('\n'));

    assertThat(project.hasTable("users")).isFalse();
    assertThat(project.hasTable("jmigrate_history")).isFalse();
    assertThat(sql).contains("CREATE TABLE users (id INT PRIMARY KEY);");
    for (String statement : sql.toString().split(";\n", -1)) {
      String bare = statement.replaceAll("(?m)^--.*\n", "").strip();
      if (!bare.isEmpty()) {
        project.execute(bare);
      }
    }
    assertThat(project.jmigrate().migrate()).isEqualTo(MigrationReport.NOTHING);
    assertThat(names(project.jmigrate().undo(UndoRequest.EVERYTHING))).hasSize(3);
  }
}
