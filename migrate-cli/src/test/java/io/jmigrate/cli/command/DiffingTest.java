package io.jmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparing schemas on H2, from the words typed to the words printed. */
class DiffingTest {
  private static final String BEFORE =
      """
      CREATE TABLE users (id BIGINT, email VARCHAR(80) NOT NULL, CONSTRAINT pk PRIMARY KEY (id));
      """;

  private final Path folder;

  DiffingTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void writeProject() throws IOException {
    Files.createDirectories(folder.resolve("migrations"));
    write("jmigrate.yaml", "url: jdbc:h2:" + folder + "/shop\nuser: sa\n");
    write("schema.sql", BEFORE);
    write("migrations/1_users.up.sql", BEFORE);
    write("migrations/1_users.down.sql", "DROP TABLE users;\n");
  }

  @Test
  void findsNothingBetweenMigrationsAndTheDatabaseTheyMade() {
    run("db:migrate");
    CommandRun run = run("db:diff", "--to", "migrations");
    assertThat(run.out()).isEqualTo("The schemas are equal.\n");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void showsAndProvesWhatDiffers() throws IOException {
    run("db:migrate");
    write(
        "schema.sql",
        """
        CREATE TABLE users (id BIGINT, email VARCHAR(200) NOT NULL, born DATE, CONSTRAINT pk PRIMARY KEY (id));
        """);
    CommandRun run = run("db:diff", "--to", "file:schema.sql");
    assertThat(run.out())
        .contains("+ column PUBLIC.USERS.BORN")
        .contains("~ column PUBLIC.USERS.EMAIL: ")
        .contains("Proved on a scratch database: the up gives the schema after");
    assertThat(run.exitCode()).isEqualTo(3);
  }

  @Test
  void writesBothWays() throws IOException {
    run("db:migrate");
    write(
        "schema.sql",
        "CREATE TABLE users (id BIGINT, email VARCHAR(80) NOT NULL, born DATE, CONSTRAINT pk PRIMARY KEY (id));\n");
    CommandRun run = run("db:diff", "--to", "file:schema.sql", "--out", "changes");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(folder.resolve("changes/up.sql")).content().contains("ADD COLUMN");
    assertThat(folder.resolve("changes/down.sql")).content().contains("DROP COLUMN");
  }

  @Test
  void refusesToDropUnlessTold() throws IOException {
    run("db:migrate");
    write("schema.sql", "CREATE TABLE other (n DATE);\n");
    CommandRun refused = run("db:diff", "--to", "file:schema.sql", "--sql");
    assertThat(refused.exitCode()).isEqualTo(4);
    assertThat(refused.out()).contains("-- DROP TABLE");
    assertThat(refused.err()).contains("--allow-drop");
    CommandRun told = run("db:diff", "--to", "file:schema.sql", "--sql", "--allow-drop");
    assertThat(told.exitCode()).isEqualTo(3);
    assertThat(told.out()).contains("\nDROP TABLE");
  }

  @Test
  void asksForAFlagWhereSomethingMayHaveBeenRenamed() throws IOException {
    run("db:migrate");
    write(
        "schema.sql",
        "CREATE TABLE users (id BIGINT, email_address VARCHAR(80) NOT NULL, CONSTRAINT pk PRIMARY KEY (id));\n");
    CommandRun refused = run("db:diff", "--to", "file:schema.sql");
    assertThat(refused.exitCode()).isEqualTo(4);
    assertThat(refused.err()).contains("--rename PUBLIC.USERS.EMAIL:EMAIL_ADDRESS");
    CommandRun told =
        run("db:diff", "--to", "file:schema.sql", "--rename", "USERS.EMAIL:EMAIL_ADDRESS");
    assertThat(told.exitCode()).isEqualTo(3);
    assertThat(told.out()).contains("~ column PUBLIC.USERS.EMAIL is renamed to EMAIL_ADDRESS");
  }

  @Test
  void dumpsASchemaThatLoadsEqual() throws IOException {
    run("db:migrate");
    CommandRun dump = run("db:schema:dump");
    assertThat(dump.exitCode()).isZero();
    write("dump.sql", dump.out());
    String other = "jdbc:h2:" + folder + "/other";
    assertThat(run("db:schema:load", "dump.sql", "--url", other).exitCode()).isZero();
    assertThat(run("db:diff", "--to", other).exitCode()).isZero();
    CommandRun again = run("db:schema:load", "dump.sql", "--url", other);
    assertThat(again.exitCode()).isEqualTo(4);
    assertThat(again.err()).contains("not empty");
  }

  @Test
  void tellsDrift() throws IOException {
    run("db:migrate");
    assertThat(run("db:drift").exitCode()).isZero();
    write("hotfix.sql", BEFORE + "CREATE TABLE extra (id INT);\n");
    String other = "jdbc:h2:" + folder + "/hot";
    run("db:schema:load", "hotfix.sql", "--url", other);
    CommandRun drifted = run("db:drift", "--url", other);
    assertThat(drifted.out()).contains("+ table PUBLIC.EXTRA (1 column)");
    assertThat(drifted.exitCode()).isEqualTo(3);
  }

  @Test
  void namesWhatItCannotRepresent() throws IOException {
    write("schema.sql", BEFORE + "CREATE GLOBAL TEMPORARY TABLE names (email VARCHAR(9));\n");
    run("db:migrate");
    CommandRun run = run("db:diff", "--to", "file:schema.sql");
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err())
        .contains("global temporary table PUBLIC.NAMES")
        .contains("--ignore PUBLIC.NAMES");
  }

  @Test
  void makesAViewAgainAroundAChangeOfItsTable() throws IOException {
    String view = "CREATE VIEW names AS SELECT id FROM users;\n";
    write("before.sql", BEFORE + view);
    write("after.sql", BEFORE + "ALTER TABLE users ADD COLUMN age INT;\n" + view);
    CommandRun run = run("db:diff", "--from", "file:before.sql", "--to", "file:after.sql", "--sql");
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out())
        .containsSubsequence(
            "DROP VIEW", "ADD COLUMN AGE INTEGER", "CREATE VIEW \"PUBLIC\".\"NAMES\"");
  }

  @Test
  void saysWhatASourceMayBe() {
    CommandRun run = run("db:diff", "--to", "nowhere");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--to: \"nowhere\" is no database URL, no file and no folder");
  }

  private CommandRun run(String... arguments) {
    return CommandRun.in(folder, Map.of(), arguments);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
