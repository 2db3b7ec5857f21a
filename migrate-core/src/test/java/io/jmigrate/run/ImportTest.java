package io.jmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.jmigrate.adopt.ForeignTool;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories of other tools, in tables as those tools make them. */
class ImportTest {
  private static final int V1 = 1979248973;
  private static final int V2 = 1436454665;
  private static final int VIEW = 884183420;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MYSQL"})
  void goesOnWhereGolangMigrateStopped(TestDatabase kind) {
    Project project = three(kind);
    project.execute("CREATE TABLE schema_migrations (version BIGINT PRIMARY KEY, dirty BOOLEAN)");
    project.execute("INSERT INTO schema_migrations VALUES (2, FALSE)");

    assertThat(imported(project, ForeignTool.GOLANG_MIGRATE)).containsExactly("1_a", "2_b");

    goesOn(project);
    assertThat(project.query("SELECT version FROM schema_migrations")).containsExactly("2");
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MYSQL"})
  void goesOnWhereDbmateStopped(TestDatabase kind) {
    Project project = three(kind);
    project.execute("CREATE TABLE schema_migrations (version VARCHAR(128) PRIMARY KEY)");
    project.execute("INSERT INTO schema_migrations VALUES ('001'), ('2')");

    assertThat(imported(project, ForeignTool.DBMATE)).containsExactly("1_a", "2_b");

    goesOn(project);
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MYSQL"})
  void countsTheLastOfGoosesRows(TestDatabase kind) {
    Project project = three(kind);
    project.execute(
        "CREATE TABLE goose_db_version (id INT PRIMARY KEY, version_id BIGINT NOT NULL,"
            + " is_applied BOOLEAN NOT NULL, tstamp TIMESTAMP NULL DEFAULT CURRENT_TIMESTAMP)");
    project.execute(
        "INSERT INTO goose_db_version (id, version_id, is_applied) VALUES (1, 0, TRUE),"
            + " (2, 2, TRUE), (3, 2, FALSE), (4, 1, TRUE), (5, 2, TRUE), (6, 3, TRUE), (7, 3, FALSE)");

    assertThat(imported(project, ForeignTool.GOOSE)).containsExactly("1_a", "2_b");

    goesOn(project);
  }

  @ParameterizedTest
  @EnumSource(names = {"H2", "POSTGRESQL", "MYSQL"})
  void findsTheSqlOfSequelizesFiles(TestDatabase kind) {
    Project project =
        Project.on(kind, folder)
            .pair("20240101000000-a", "CREATE TABLE a (id INT)", "DROP TABLE a")
            .pair("20240102000000-b", "CREATE TABLE b (id INT)", "DROP TABLE b")
            .pair("20240103000000-c", "CREATE TABLE c (id INT)", "DROP TABLE c");
    alreadyMade(project);
    String table = kind == TestDatabase.MYSQL ? "`SequelizeMeta`" : "\"SequelizeMeta\"";
    project.execute("CREATE TABLE " + table + " (name VARCHAR(255) NOT NULL PRIMARY KEY)");
    project.execute(
        "INSERT INTO " + table + " VALUES ('20240102000000-b.js'), ('20240101000000-a.js')");

    assertThat(imported(project, ForeignTool.SEQUELIZE))
        .containsExactly("20240101000000-a", "20240102000000-b");

    goesOn(project);
  }

  @Test
  void keepsWhenAndWhoOfFlyway() {
    Project project = flyway();
    project.execute(flywayRow(1, "'1'", "SQL", "V1__a.sql", "'1'", true));
    project.execute(flywayRow(2, "'2'", "SQL", "V2__b.sql", "'1'", true));
    project.execute(flywayRow(3, "NULL", "SQL", "R__view.sql", "'1'", true));

    ImportReport report = project.jmigrate().importHistory(ImportRequest.of(ForeignTool.FLYWAY));

    assertThat(report.imported())
        .extracting(ImportReport.Imported::version, ImportReport.Imported::user)
        .containsExactly(tuple("1", "ann"), tuple("2", "ann"), tuple("R__view", "ann"));
    assertThat(project.jmigrate().history())
        .allSatisfy(
            row -> {
              assertThat(row.action()).isEqualTo("import");
              assertThat(row.databaseUser()).isEqualTo("ann");
              assertThat(row.durationMs()).isEqualTo(7);
              assertThat(row.startedAt()).isEqualTo(report.imported().get(0).appliedAt());
            });
    assertThat(standings(project))
        .containsExactly("V1__a APPLIED", "V2__b APPLIED", "R__view APPLIED", "V3__c PENDING");
  }

  @Test
  void leavesOutWhatFlywayUndidOrDeleted() {
    Project project = flyway();
    project.execute(flywayRow(1, "'1'", "SQL", "V1__a.sql", "'1'", true));
    project.execute(flywayRow(2, "'2'", "SQL", "V2__b.sql", "'1'", true));
    project.execute(flywayRow(3, "'2'", "UNDO_SQL", "U2__b.sql", "'1'", true));
    project.execute(flywayRow(4, "'9'", "SQL", "V9__gone.sql", "'1'", true));
    project.execute(flywayRow(5, "'9'", "DELETE", "V9__gone.sql", "'1'", true));

    assertThat(imported(project, ForeignTool.FLYWAY)).containsExactly("V1__a");
  }

  @Test
  void takesAllUpToFlywaysBaselineAsApplied() {
    Project project = flyway();
    project.execute(flywayRow(1, "'2'", "BASELINE", "<< Flyway Baseline >>", "NULL", true));
    project.execute(flywayRow(2, "'3'", "SQL", "V3__c.sql", "NULL", true));

    assertThat(imported(project, ForeignTool.FLYWAY)).containsExactly("V1__a", "V2__b", "V3__c");
  }

  @Test
  void refusesWhatFlywayFailedInAndWhatHasNoFile() {
    Project project = flyway();
    project.execute(flywayRow(1, "'1'", "SQL", "V1__a.sql", "'1'", false));
    assertThatThrownBy(() -> imported(project, ForeignTool.FLYWAY))
        .hasMessageContaining("Flyway failed in V1__a.sql")
        .hasMessageContaining("flyway repair");

    project.execute("UPDATE \"flyway_schema_history\" SET \"success\" = TRUE");
    project.execute(flywayRow(2, "'8'", "JDBC", "db.V8__InJava", "NULL", true));
    project.execute(flywayRow(3, "'9'", "SQL", "V9__gone.sql", "'1'", true));
    assertThatThrownBy(() -> imported(project, ForeignTool.FLYWAY))
        .hasMessageContaining("2 migrations for which there is no file:")
        .hasMessageContaining("\n    db.V8__InJava (JDBC)\n    V9__gone.sql\n")
        .hasMessageContaining("Nothing was imported")
        .extracting(e -> ((JmigrateException) e).code())
        .isEqualTo(ErrorCode.REFUSED);
    assertThat(project.hasTable("jmigrate_history")).isFalse();

    ImportReport report =
        project
            .jmigrate()
            .importHistory(new ImportRequest(ForeignTool.FLYWAY, null, true, false, false));
    assertThat(report.imported()).hasSize(1);
    assertThat(report.skipped()).containsExactly("db.V8__InJava (JDBC)", "V9__gone.sql");
  }

  @Test
  void noticesWhatWasEditedAfterFlywayAppliedIt() {
    Project project = flyway();
    project.execute(flywayRow(1, "'1'", "SQL", "V1__a.sql", "'1'", true));
    project.execute(flywayRow(2, "NULL", "SQL", "R__view.sql", "'1'", true));
    project.execute("UPDATE \"flyway_schema_history\" SET \"checksum\" = \"checksum\" + 1");

    assertThatThrownBy(() -> imported(project, ForeignTool.FLYWAY))
        .hasMessageContaining("V1__a.sql")
        .hasMessageContaining("--force")
        .hasMessageNotContaining("R__view")
        .extracting(e -> ((JmigrateException) e).code())
        .isEqualTo(ErrorCode.CHECKSUM_MISMATCH);

    project
        .jmigrate()
        .importHistory(new ImportRequest(ForeignTool.FLYWAY, null, false, true, false));
    assertThat(project.events())
        .contains(
            "warned: R__view was edited after Flyway applied it; the next run applies it again.");
    assertThat(standings(project)).contains("V1__a APPLIED", "R__view OUTDATED");
  }

  @Test
  void refusesADirtyDatabaseOfGolangMigrate() {
    Project project = three(TestDatabase.H2);
    project.execute("CREATE TABLE schema_migrations (version BIGINT PRIMARY KEY, dirty BOOLEAN)");
    project.execute("INSERT INTO schema_migrations VALUES (2, TRUE)");

    assertThatThrownBy(() -> imported(project, ForeignTool.GOLANG_MIGRATE))
        .hasMessageContaining("version 2")
        .hasMessageContaining("migrate force VERSION");
  }

  @Test
  void tellsWhoseTableItIs() {
    Project project = three(TestDatabase.H2);
    project.execute("CREATE TABLE schema_migrations (version BIGINT PRIMARY KEY, dirty BOOLEAN)");

    assertThatThrownBy(() -> imported(project, ForeignTool.DBMATE))
        .hasMessageContaining("--from golang-migrate");
    assertThatThrownBy(() -> imported(project, ForeignTool.FLYWAY))
        .hasMessageContaining("no table flyway_schema_history or schema_version")
        .hasMessageContaining("SCHEMA_MIGRATIONS is there: --from golang-migrate?");
  }

  @Test
  void readsATableOfAnotherNameAndSchema() {
    Project project = three(TestDatabase.H2);
    project.execute("CREATE SCHEMA audit");
    project.execute("CREATE TABLE audit.applied (version VARCHAR(128) PRIMARY KEY)");
    project.execute("INSERT INTO audit.applied VALUES ('1')");

    ImportReport report =
        project
            .jmigrate()
            .importHistory(
                new ImportRequest(ForeignTool.DBMATE, "audit.applied", false, false, false));

    assertThat(report.imported()).extracting(ImportReport.Imported::name).containsExactly("1_a");
  }

  @Test
  void writesNothingInADryRunAndNothingTwice() {
    Project project = three(TestDatabase.H2);
    project.execute("CREATE TABLE schema_migrations (version VARCHAR(128) PRIMARY KEY)");
    project.execute("INSERT INTO schema_migrations VALUES ('1')");

    ImportReport dry =
        project
            .jmigrate()
            .importHistory(new ImportRequest(ForeignTool.DBMATE, null, false, false, true));
    assertThat(dry.imported()).hasSize(1);
    assertThat(project.hasTable("jmigrate_history")).isFalse();

    assertThat(imported(project, ForeignTool.DBMATE)).containsExactly("1_a");
    assertThat(project.jmigrate().importHistory(ImportRequest.of(ForeignTool.DBMATE)).already())
        .isTrue();
    project.execute("INSERT INTO schema_migrations VALUES ('3')");
    assertThatThrownBy(() -> imported(project, ForeignTool.DBMATE))
        .hasMessageContaining("has a history of this database already");
  }

  @Test
  void namesEveryFileThatCannotBeReadAndWritesNothing() {
    Project project =
        three(TestDatabase.H2).file("1_a.up.sql", "SELECT '").file("2_b.down.sql", "SELECT '");
    project.execute("CREATE TABLE schema_migrations (version VARCHAR(128) PRIMARY KEY)");
    project.execute("INSERT INTO schema_migrations VALUES ('1'), ('2')");

    assertThatThrownBy(() -> imported(project, ForeignTool.DBMATE))
        .hasMessageContaining("1_a.up.sql:1:8")
        .hasMessageContaining("2_b.down.sql:1:8");
    assertThat(project.hasTable("jmigrate_history")).isFalse();
  }

  @Test
  void knowsAConvertedChangesetByWhereItIsFromAndNotByItsNumber() {
    Project project =
        Project.on(TestDatabase.H2, folder)
            .file("0001_a.up.sql", "-- liquibase: db/a.sql::a::ann\nCREATE TABLE a (id INT)")
            .file("0002_b.up.sql", "-- liquibase: db/a.sql::b::ann\nCREATE TABLE b (id INT)")
            .file("3_c.up.sql", "CREATE TABLE c (id INT)");
    project.execute(
        "CREATE TABLE DATABASECHANGELOG (ID VARCHAR(255) NOT NULL, AUTHOR VARCHAR(255) NOT NULL,"
            + " FILENAME VARCHAR(255) NOT NULL, DATEEXECUTED TIMESTAMP NOT NULL,"
            + " ORDEREXECUTED INT NOT NULL, EXECTYPE VARCHAR(10) NOT NULL, MD5SUM VARCHAR(35))");
    String row =
        "INSERT INTO DATABASECHANGELOG VALUES ('%s', '%s', '%s', TIMESTAMP '2024-01-0%d 00:00:00', %d, 'EXECUTED', '9:x')";
    project.execute(row.formatted("b", "ann", "classpath:db/a.sql", 1, 1));
    project.execute(row.formatted("a", "ann", "other/folder/a.sql", 1, 2));
    project.execute(row.formatted("3", "bob", "db/master.xml", 2, 3));

    assertThat(imported(project, ForeignTool.LIQUIBASE)).containsExactly("0002_b", "0001_a", "3_c");

    project.execute("DROP TABLE \"JMIGRATE_HISTORY\"");
    project.execute("DELETE FROM DATABASECHANGELOG WHERE ID = 'a'");
    project.execute(row.formatted("1", "bob", "db/master.xml", 3, 4));
    assertThatThrownBy(() -> imported(project, ForeignTool.LIQUIBASE))
        .hasMessageContaining("\n    db/master.xml::1::bob\n")
        .hasMessageContaining("--convert DIR");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-- +goose Up\nCREATE TABLE a (id INT);\n-- +goose Down\nDROP TABLE a;",
        "-- +goose StatementBegin\nCREATE TABLE a (id INT);",
        "-- // a\nCREATE TABLE a (id INT);\n\n-- //@UNDO\nDROP TABLE a;",
        "CREATE TABLE a (id INT)\n-- // the @UNDO\nDROP TABLE a;",
        "--liquibase formatted sql\n--changeset ann:1\nCREATE TABLE a (id INT);",
        "--changeset ann:1\nCREATE TABLE a (id INT);"
      })
  void neverRunsFilesOfAnotherFormAsTheyAre(String text) {
    Project project = Project.on(TestDatabase.H2, folder).file("1_a.sql", text);

    assertThatThrownBy(() -> project.jmigrate().migrate())
        .hasMessageContaining("1_a.sql:")
        .hasMessageContaining("--convert DIR");
    assertThat(project.hasTable("a")).isFalse();
  }

  private Project three(TestDatabase kind) {
    Project project =
        Project.on(kind, folder)
            .pair("1_a", "CREATE TABLE a (id INT)", "DROP TABLE a")
            .pair("2_b", "CREATE TABLE b (id INT)", "DROP TABLE b")
            .pair("3_c", "CREATE TABLE c (id INT)", "DROP TABLE c");
    alreadyMade(project);
    return project;
  }

  /** What the other tool has made: the tables of the first two. */
  private static void alreadyMade(Project project) {
    project.execute("CREATE TABLE a (id INT)");
    project.execute("CREATE TABLE b (id INT)");
  }

  /** After two of three were imported: the third runs, and all can be taken back. */
  private static void goesOn(Project project) {
    project.jmigrate().migrate();
    assertThat(project.events()).hasSize(1);
    assertThat(project.hasTable("c")).isTrue();
    project.jmigrate().undo(UndoRequest.EVERYTHING);
    assertThat(project.hasTable("a")).isFalse();
    assertThat(project.hasTable("b")).isFalse();
  }

  private Project flyway() {
    Project project =
        Project.on(TestDatabase.H2, folder)
            .file("V1__a.sql", "\uFEFF-- one\r\nCREATE TABLE a\n(id INT)\n")
            .file("V2__b.sql", "CREATE TABLE b (id INT)")
            .file("U2__b.sql", "DROP TABLE b")
            .file("V3__c.sql", "CREATE TABLE c (id INT)")
            .file("R__view.sql", "CREATE OR REPLACE VIEW v AS SELECT 1 AS one");
    project.execute(
        "CREATE TABLE \"flyway_schema_history\" (\"installed_rank\" INT NOT NULL PRIMARY KEY,"
            + " \"version\" VARCHAR(50), \"description\" VARCHAR(200) NOT NULL,"
            + " \"type\" VARCHAR(20) NOT NULL, \"script\" VARCHAR(1000) NOT NULL,"
            + " \"checksum\" INT, \"installed_by\" VARCHAR(100) NOT NULL,"
            + " \"installed_on\" TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,"
            + " \"execution_time\" INT NOT NULL, \"success\" BOOLEAN NOT NULL)");
    return project;
  }

  /** With the checksum that Flyway 11 gives the file, where {@code checksum} is not NULL. */
  private static String flywayRow(
      int rank, String version, String type, String script, String checksum, boolean success) {
    int known =
        switch (script) {
          case "V1__a.sql" -> V1;
          case "V2__b.sql" -> V2;
          case "R__view.sql" -> VIEW;
          default -> 0;
        };
    return "INSERT INTO \"flyway_schema_history\" VALUES (%d, %s, 'x', '%s', '%s', %s, 'ann', TIMESTAMP '2024-02-03 04:05:06', 7, %s)"
        .formatted(
            rank, version, type, script, checksum.equals("NULL") ? "NULL" : "" + known, success);
  }

  private static List<String> imported(Project project, ForeignTool tool) {
    return project.jmigrate().importHistory(ImportRequest.of(tool)).imported().stream()
        .map(ImportReport.Imported::name)
        .toList();
  }

  private static List<String> standings(Project project) {
    return project.jmigrate().status().stream()
        .map(status -> status.name() + " " + status.standing())
        .toList();
  }
}
