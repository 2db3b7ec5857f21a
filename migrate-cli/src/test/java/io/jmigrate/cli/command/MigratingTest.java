package io.jmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands against an H2 file, from the words typed to the words printed. */
class MigratingTest {
  private final Path folder;

  MigratingTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void writeProject() throws IOException {
    Files.createDirectories(folder.resolve("migrations"));
    Files.writeString(
        folder.resolve("jmigrate.yaml"),
        """
        url: jdbc:h2:%s/shop
        user: sa
        environments:
          development: {}
          production: {}
        """
            .formatted(folder));
    write("1_one.up.sql", "CREATE TABLE one (id INT);");
    write("1_one.down.sql", "DROP TABLE one;");
    write("2_two.up.sql", "CREATE TABLE two (id INT);");
    write("2_two.down.sql", "DROP TABLE two;");
  }

  @Test
  void printsARunAsSequelizeDoes() {
    CommandRun run = run("db:migrate");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out().replaceAll("\\d\\.\\d{3}s", "0.012s"))
        .isEqualTo(
            """
            == 1_one: migrating =======
            == 1_one: migrated (0.012s)

            == 2_two: migrating =======
            == 2_two: migrated (0.012s)

            """);
    assertThat(run.err())
        .isEqualTo(
            "Loaded configuration file \"%s/jmigrate.yaml\".%nUsing environment \"development\".%n"
                .formatted(folder));
    assertThat(run("db:migrate").out())
        .isEqualTo("No migrations were executed, database schema was already up to date.\n");
  }

  @Test
  void undoesTheLastOneThenAllThenSaysThatNothingIsLeft() {
    run("db:migrate");

    assertThat(run("db:migrate:undo", "-q").err()).isEmpty();
    assertThat(run("db:migrate:status").out()).isEqualTo("up 1_one\ndown 2_two\n");
    assertThat(run("db:migrate:undo:all").out())
        .startsWith("== 1_one: reverting =======\n== 1_one: reverted (");
    assertThat(run("db:migrate:undo").out()).isEqualTo("No executed migrations found.\n");
  }

  @Test
  void showsThePlanOfASwitchOfBranchesAndGuardsIt() throws IOException {
    run("db:migrate", "--env", "production");
    for (String file : List.of("1_one.up", "1_one.down", "2_two.up", "2_two.down")) {
      Files.delete(folder.resolve("migrations/" + file + ".sql"));
    }
    write("3_three.up.sql", "CREATE TABLE three (id INT);");

    CommandRun refused = run("db:migrate", "--sync", "--env", "production");
    assertThat(refused.exitCode()).isEqualTo(4);
    assertThat(refused.err())
        .containsSubsequence(
            "Will undo 2_two, which has no file here.",
            "Will undo 1_one, which has no file here.",
            "Will run 3_three.")
        .contains("--force --confirm shop");
    assertThat(run("db:migrate", "--sync").out())
        .containsSubsequence(
            "== 2_two: reverted (", "== 1_one: reverted (", "== 3_three: migrated (");
  }

  @Test
  void takesMigrationsAsApplied() {
    assertThat(run("db:baseline", "--version", "1").out()).isEqualTo("Took 1_one as applied.\n");
    assertThat(run("db:migrate:status").out()).isEqualTo("up 1_one\ndown 2_two\n");
    assertThat(run("db:baseline", "--version", "1").exitCode()).isEqualTo(4);
  }

  @Test
  void listsEveryAttemptAsATableOrAsADocument() {
    assertThat(run("db:history").err()).contains("No migration was ever run on this database.");
    run("db:migrate");
    run("db:migrate:undo");

    String[] lines = run("db:history").out().split("\n", -1);
    assertThat(lines[0])
        .matches(
            "when \\(UTC\\) +migration  action  state +statements  ms +batch  by +with +commit");
    assertThat(lines[1])
        .matches("\\S+ \\S+  1_one +apply +applied +1/1 +\\d+ +1 +(?i:sa) from \\S+ +\\S.*");
    assertThat(lines[3])
        .matches("\\S+ \\S+  2_two +undo +undone +1/1 +\\d+ +1 +(?i:sa) from \\S+ +\\S.*");
    assertThat(run("db:history", "--json").out())
        .contains("\"name\" : \"2_two\"")
        .contains("\"toolVersion\" : \"");
  }

  @Test
  void validatesFilesAndComparesThemWithTheDatabase() throws IOException {
    run("db:migrate");
    assertThat(run("db:validate").out()).isEqualTo("2 migrations, all as they should be.\n");

    write("1_one.up.sql", "CREATE TABLE one (id BIGINT);");
    assertThat(run("db:validate").exitCode()).isEqualTo(3);
    assertThat(run("db:validate").out())
        .isEqualTo("1_one: its file was changed after it was applied\n");
    assertThat(run("db:validate", "--offline").exitCode()).isZero();

    write("3_three.up.sql", "CREATE TABLE three (name VARCHAR DEFAULT 'open);");
    write("3_three.down.sql", "-- jmigrate: no-transactoin\nDROP TABLE three;");
    write("4_four.up.sql", "SELECT 1;");
    CommandRun broken = run("db:validate", "--offline");
    assertThat(broken.exitCode()).isEqualTo(1);
    assertThat(broken.out()).contains("3_three.up.sql:1:").contains("3_three.down.sql:1:");
    assertThat(broken.err()).contains("4_four has no down");
  }

  @Test
  void refusesARangeThatRunsBackwards() {
    CommandRun run = run("db:migrate", "--from", "two", "--to", "one");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("Nothing lies between --from two, which is excluded");
  }

  @Test
  void exitsWithThreeForWhatIsPendingOnlyWhenAsked() {
    assertThat(run("db:migrate:status").exitCode()).isZero();
    assertThat(run("db:migrate:status", "--exit-code").exitCode()).isEqualTo(3);
    run("db:migrate");
    assertThat(run("db:migrate:status", "--exit-code").exitCode()).isZero();
  }

  @Test
  void marksChangedAndMissingMigrations() throws IOException {
    run("db:migrate");
    write("1_one.up.sql", "CREATE TABLE one (id BIGINT);");
    Files.delete(folder.resolve("migrations/2_two.up.sql"));
    Files.delete(folder.resolve("migrations/2_two.down.sql"));

    assertThat(run("db:migrate:status").out())
        .isEqualTo(
            "up 1_one  (changed since it was applied)\nup 2_two  (missing: its file is gone)\n");
    assertThat(run("db:migrate").exitCode()).isEqualTo(3);
    assertThat(run("db:repair", "--accept", "one").out())
        .isEqualTo("Accepted 1_one as its file is now.\n");
    assertThat(run("db:migrate").exitCode()).isZero();
  }

  @Test
  void printsNothingButOneDocumentWithJson() {
    CommandRun run = run("db:migrate", "--json", "--step", "1");

    assertThat(run.out().replaceAll("\"milliseconds\" : \\d+", "\"milliseconds\" : 12"))
        .isEqualToIgnoringWhitespace(
            """
            {"environment": "development", "batch": 1, "migrations": [{"version": "1", "name": "1_one",
             "direction": "up", "statements": 1, "milliseconds": 12}]}
            """);
    assertThat(run.err()).contains("== 1_one: migrating =======");
    assertThat(run("db:migrate", "--name", "nonsense", "--json").out())
        .contains("\"code\" : \"UNKNOWN_MIGRATION\"");
  }

  @Test
  void showsTheSqlOfADryRunAndTouchesNothing() {
    CommandRun run = run("db:migrate", "--dry-run");

    assertThat(run.out()).contains("CREATE TABLE one (id INT);").contains("jmigrate_history");
    assertThat(run("db:migrate:status").out()).isEqualTo("down 1_one\ndown 2_two\n");
    run("db:migrate");
    assertThat(run("db:migrate:undo:all", "--dry-run").out())
        .containsSubsequence("DROP TABLE two;", "DROP TABLE one;");
    assertThat(run("db:migrate:status").out()).isEqualTo("up 1_one\nup 2_two\n");
  }

  @Test
  void tellsOfAFailedStatementOnStandardErrorAndExitsWithOne() throws IOException {
    write("3_three.up.sql", "CREATE TABLE two (id INT);");
    CommandRun run = run("db:migrate");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("ERROR: ").contains("3_three.up.sql:1:1");
    assertThat(run.err()).doesNotContain("\tat io.jmigrate");
    assertThat(run("db:migrate:status", "-v").err()).doesNotContain("\tat ");
  }

  @Test
  void marksAHalfDoneMigrationAsAPersonDecides() throws IOException {
    write("3_three.up.sql", "CREATE TABLE three (id INT);\nCREATE TABLE three (id INT);");
    run("db:migrate");

    assertThat(run("db:migrate:status").out())
        .contains("up 1_one\nup 2_two\ndown 3_three  (failed: ");
    assertThat(run("db:repair", "--mark-applied", "3").out())
        .isEqualTo("Marked 3_three as applied.\n");
    assertThat(run("db:migrate:status").out()).isEqualTo("up 1_one\nup 2_two\nup 3_three\n");
  }

  @Test
  void wantsTheDatabasesNameBeforeItDestroysAProtectedEnvironment() {
    run("db:migrate");
    CommandRun refused =
        run("db:migrate:undo:all", "--env", "production", "--password", "secret word", "--force");

    assertThat(refused.exitCode()).isEqualTo(4);
    assertThat(refused.err())
        .contains("Undoing everything in the protected environment \"production\"")
        .contains(
            "    jmigrate db:migrate:undo:all --env production --password --force --confirm shop")
        .doesNotContain("secret");
    assertThat(run("db:migrate:undo", "--step", "2", "--env", "production").exitCode())
        .isEqualTo(4);
    assertThat(run("db:drop", "--env=production", "--force", "--confirm", "shp").err())
        .contains("--confirm says \"shp\", but the database is \"shop\"");
    assertThat(run("db:migrate:status").out()).isEqualTo("up 1_one\nup 2_two\n");

    assertThat(run("db:migrate:undo", "--env", "production").exitCode()).isZero();
    assertThat(
            run("db:migrate:undo:all", "--env", "production", "--force", "--confirm", "shop")
                .exitCode())
        .isZero();
    assertThat(run("db:migrate:status").out()).isEqualTo("down 1_one\ndown 2_two\n");
  }

  @Test
  void createsAndDropsTheDatabase() {
    assertThat(run("db:create").out()).isEqualTo("Database shop created.\n");
    assertThat(run("db:drop").out()).isEqualTo("Database shop dropped.\n");
    assertThat(folder.resolve("shop.mv.db")).doesNotExist();
  }

  @Test
  void generatesFilesWithoutADatabase() throws IOException {
    Files.writeString(folder.resolve("jmigrate.yaml"), "url: ${NOT_SET}\n");
    CommandRun run = run("migration:generate", "--name", "add email");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            New migration was created at %1$s/migrations/3_add_email.up.sql .
            New migration was created at %1$s/migrations/3_add_email.down.sql .
            """
                .formatted(folder));
    assertThat(run("migration:create", "--name", "x").exitCode()).isZero();
  }

  private void write(String name, String sql) throws IOException {
    Files.writeString(folder.resolve("migrations").resolve(name), sql);
  }

  @Test
  void showsWhatARepairWouldWriteAndKeepsTheTimeOfTheApplication() throws IOException {
    run("db:migrate");
    String before = run("db:migrate:status", "--verbose").out();
    assertThat(before).containsPattern("up 1_one  batch 1, \\S+Z by SA from \\S+");
    write("1_one.up.sql", "CREATE TABLE one (id INTEGER);");

    assertThat(run("db:repair", "--accept", "1", "--dry-run").out())
        .containsPattern("Will add a row to the history for 1_one: checksum \\w+ becomes \\w+\\.");
    assertThat(run("db:migrate").exitCode()).isEqualTo(3);
    CommandRun accepted = run("db:repair", "--accept", "1");
    assertThat(accepted.err()).contains("Will add a row to the history for 1_one: checksum ");
    assertThat(accepted.out()).isEqualTo("Accepted 1_one as its file is now.\n");
    assertThat(run("db:migrate:status", "--verbose").out()).isEqualTo(before);
    assertThat(run("db:history").out()).contains("with").contains("commit").contains(" repair ");
  }

  @Test
  void saysWhenThereWasNothingToCreateOrDrop() {
    assertThat(run("db:drop", "--force").err()).contains("was not dropped: it does not exist");
    assertThat(run("db:create").exitCode()).isZero();
    assertThat(run("db:create").err()).contains("was not created: it exists already");
    assertThat(run("db:drop", "--force").exitCode()).isZero();
    assertThat(run("db:drop", "--force").exitCode()).isEqualTo(1);
  }

  private CommandRun run(String... arguments) {
    return CommandRun.in(folder, Map.of(), arguments);
  }
}
