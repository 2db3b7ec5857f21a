package io.jmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jmigrate.Jmigrate;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said, kept and refused when a migration or a connection fails. */
class FailureTest {
  private static final String THREE =
      """
      CREATE TABLE a (id INT PRIMARY KEY);
      INSERT INTO a VALUES (1);
      INSERT INTO a
        VALUES (1);
      CREATE TABLE b (id INT);
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "POSTGRESQL_14"})
  void keepsNothingOfAFailedMigrationWhereDdlIsTransactional(TestDatabase kind) {
    Project project = Project.on(kind, folder).pair("1_a", THREE, "DROP TABLE a");

    MigrationFailedException failure =
        catchThrowableOfType(MigrationFailedException.class, () -> project.jmigrate().migrate());

    assertThat(failure)
        .hasMessageContaining("1_a.up.sql:3:1: duplicate key value")
        .hasMessageContaining("SQLSTATE 23505")
        .hasMessageContaining("  INSERT INTO a\n  ^")
        .hasMessageContaining("detail: Key (id)=(1) already exists.")
        .hasMessageContaining("Nothing of 1_a was kept: its transaction was rolled back.");
    assertThat(project.hasTable("a")).isFalse();
    assertThat(project.query("SELECT state || statements_done FROM jmigrate_history"))
        .containsExactly("failed0");

    project.file("1_a.up.sql", "CREATE TABLE a (id INT)");
    assertThat(project.jmigrate().migrate().results()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "MYSQL", "MARIADB"})
  void recordsHowFarItGotWhereDdlCommits(TestDatabase kind) {
    Project project = Project.on(kind, folder).pair("1_a", THREE, "DROP TABLE a");

    assertThatThrownBy(() -> project.jmigrate().migrate())
        .hasMessageContaining("1_a.up.sql:3:1: ")
        .hasMessageContaining("Statements 1 to 2 of 4 took effect and stay")
        .hasMessageContaining("jmigrate db:repair --mark-applied 1");
    assertThat(project.query("SELECT id FROM a")).containsExactly("1");
    assertThat(project.query("SELECT statements_done FROM jmigrate_history")).containsExactly("2");

    project.execute("DROP TABLE a");
    project.file("1_a.up.sql", "CREATE TABLE a (id INT)");
    assertThat(project.jmigrate().repair(Decision.MARK_UNDONE, "1")).isEqualTo("1_a");
    assertThat(project.jmigrate().migrate().results()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void pointsAtTheWordThatIsWrong(TestDatabase kind) {
    Project project =
        Project.on(kind, folder)
            .pair("1_a", "\n\nCREATE TABLE a (\n  id INT,\n  nam VARCHER(5,\n)", "");

    MigrationFailedException failure =
        catchThrowableOfType(MigrationFailedException.class, () -> project.jmigrate().migrate());

    assertThat(failure).hasMessageContaining("1_a.up.sql:").hasMessageContaining("\n  ");
    assertThat(failure.getMessage()).containsPattern("1_a\\.up\\.sql:[56]:\\d+: ");
    assertThat(failure.nothingKept()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void markAppliedTakesTheMigrationAsDone(TestDatabase kind) {
    Project project =
        Project.on(kind, folder)
            .pair("1_a", "-- jmigrate: no-transaction\n" + THREE, "DROP TABLE a");
    assertThatThrownBy(() -> project.jmigrate().migrate())
        .hasMessageContaining("Statements 1 to 2 of 4 took effect");

    project.jmigrate().repair(Decision.MARK_APPLIED, "1_a");

    assertThat(project.jmigrate().migrate()).isEqualTo(MigrationReport.NOTHING);
    assertThat(project.jmigrate().undo(UndoRequest.LAST).results()).hasSize(1);
    assertThat(project.hasTable("a")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "MYSQL", "MARIADB"})
  void saysInOneLineWhyItCannotConnect(TestDatabase kind) {
    Project project = Project.on(kind, folder).pair("1_a", "SELECT 1", "SELECT 1");
    DatabaseUrl right = project.database();

    assertThat(refusal(right.url(), "jmigrate_nobody", "wrong-secret"))
        .contains("refused the user \"jmigrate_nobody\"")
        .doesNotContain("wrong-secret");
    assertThat(
            refusal(
                right.url().replace(right.name(), "no_such_database"),
                right.user(),
                right.password()))
        .contains("jmigrate db:create");
    assertThat(refusal(right.url().replaceFirst(":\\d+/", ":1/"), right.user(), right.password()))
        .contains("Cannot reach the database at")
        .contains("refused");
    assertThat(refusal("jdbc:oracle:thin:@localhost:1521/x", "a", "b"))
        .contains("No database is known for a URL that begins with \"jdbc:oracle:\"");
  }

  @Test
  void saysThatTheServerOffersNoTls() {
    DatabaseUrl right = TestDatabase.MARIADB.createDatabase();

    assertThat(
            refusal(
                right.url().replaceAll("\\?.*", "") + "?sslMode=verify-full",
                right.user(),
                right.password()))
        .contains("The server may not offer TLS")
        .contains("sslMode=disable");
  }

  private String refusal(String url, String user, String password) {
    JmigrateException refusal =
        catchThrowableOfType(
            JmigrateException.class,
            () -> Jmigrate.of(url, user, password).locations(folder.toString()).migrate());
    return refusal.getMessage() == null ? "" : refusal.getMessage();
  }

  @Test
  void saysWhatAReadOnlyUserLacks() {
    Project project = Project.on(TestDatabase.POSTGRESQL, folder).pair("1_a", "SELECT 1", "");
    project.execute(
        "DO $$ BEGIN CREATE ROLE reader LOGIN PASSWORD 'reader'; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
    project.execute("REVOKE CREATE ON SCHEMA public FROM public");

    assertThat(refusal(project.database().url(), "reader", "reader"))
        .contains(
            "does not let this user keep the migration history: permission denied for schema public");
  }

  @Test
  void namesTheFolderThatIsMissing() {
    DatabaseUrl h2 = TestDatabase.H2.createDatabase();
    assertThatThrownBy(
            () ->
                Jmigrate.of(h2.url(), h2.user(), h2.password())
                    .locations("no/such/folder")
                    .migrate())
        .hasMessageContaining("There is no migrations folder no/such/folder");
  }

  @Test
  void readsEveryScriptBeforeItRunsTheFirst() {
    Project project =
        Project.on(TestDatabase.H2, folder)
            .pair("1_a", "CREATE TABLE a (id INT)", "")
            .pair("2_b", "CREATE TABLE b (name VARCHAR DEFAULT 'open)", "");

    assertThatThrownBy(() -> project.jmigrate().migrate())
        .hasMessageContaining("2_b.up.sql:1:38")
        .extracting(e -> ((JmigrateException) e).code())
        .isEqualTo(ErrorCode.INVALID_SCRIPT);
    assertThat(project.hasTable("a")).isFalse();
    assertThat(project.events()).isEqualTo(List.of());
  }
}
