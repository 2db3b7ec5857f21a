package io.jmigrate.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked on a terminal, on the pseudo terminal that script(1) makes. */
class QuestionTest {
  @TempDir Path folder;

  @BeforeEach
  void needsScript() throws IOException, InterruptedException {
    assumeThat(utilLinux()).as("script of util-linux, which makes pseudo terminals").isTrue();
  }

  private static boolean utilLinux() throws IOException, InterruptedException {
    Process version;
    try {
      version = new ProcessBuilder("script", "--version").redirectErrorStream(true).start();
    } catch (IOException e) {
      return false; // there is no such program
    }
    byte[] said = version.getInputStream().readAllBytes();
    version.waitFor();
    return new String(said, StandardCharsets.UTF_8).contains("util-linux");
  }

  private ProcessRun diff(String typed) throws IOException {
    Project project =
        Project.on(TestDatabase.H2, folder)
            .migration("1_users", "CREATE TABLE users (email VARCHAR(80), phone VARCHAR(80))")
            .file(
                "schema.sql",
                "CREATE TABLE users (email_address VARCHAR(80), telephone VARCHAR(80))");
    Path file = Files.writeString(folder.resolve("typed.txt"), typed);
    return project
        .program()
        .runOnTerminal(
            file, "db:diff", "--no-color", "--from", "migrations", "--to", "file:schema.sql");
  }

  @Test
  void asksTheLikeliestFirstAndNothingThatIsSettled() throws IOException {
    String out = diff("y\ny\n").exits(3).out();

    assertThat(out)
        .containsSubsequence(
            "Was the column PUBLIC.USERS.PHONE renamed to TELEPHONE (87 % alike)?",
            "--rename PUBLIC.USERS.PHONE:TELEPHONE",
            "Was the column PUBLIC.USERS.EMAIL renamed to EMAIL_ADDRESS",
            "~ column PUBLIC.USERS.PHONE is renamed to TELEPHONE",
            "~ column PUBLIC.USERS.EMAIL is renamed to EMAIL_ADDRESS",
            "Proved on a scratch database")
        .doesNotContain("EMAIL renamed to TELEPHONE");
  }

  @Test
  void asksAgainWhenTheAnswerIsUnclear() throws IOException {
    String out = diff("maybe\nn\ny\n").exits(4).out();

    assertThat(out.split("PHONE renamed to TELEPHONE", -1)).hasSize(3);
    assertThat(out)
        .contains(
            "--no-rename PUBLIC.USERS.PHONE:TELEPHONE",
            "~ column PUBLIC.USERS.EMAIL is renamed to EMAIL_ADDRESS",
            "- column PUBLIC.USERS.PHONE",
            "--allow-drop");
  }

  @Test
  void refusesWhenNobodyAnswers() throws IOException {
    String out = diff("").exits(4).out();

    assertThat(out).contains("--rename PUBLIC.USERS.PHONE:TELEPHONE   or   --no-rename");
  }

  @Test
  void asksOnceForSeveralDatabases() throws IOException {
    Project project =
        Project.on(TestDatabase.POSTGRESQL, folder)
            .migration("1_orders", "CREATE TABLE orders (note VARCHAR(80), due DATE)")
            .file("schema.sql", "CREATE TABLE orders (notes VARCHAR(80), pieces INTEGER NOT NULL)");
    project.file(
        "jmigrate.yaml",
        "url: %s\ndatabases:\n  h2: jdbc:h2:mem:shop\n  postgresql: %s\n"
            .formatted(project.database().url(), project.database().url()));
    Path typed = Files.writeString(folder.resolve("typed.txt"), "y\n7\ny\n");

    String out =
        project
            .program()
            .runOnTerminal(
                typed, "migration:generate", "--no-color", "--to", "file:schema.sql", "--name", "x")
            .exits(0)
            .out();

    assertThat(out)
        .containsSubsequence(
            "Was the column PUBLIC.ORDERS.NOTE renamed to NOTES",
            "--rename orders.note:notes",
            "PUBLIC.ORDERS.PIECES becomes NOT NULL",
            "Data is lost. Write the migration?",
            "2_x.h2.up.sql",
            "2_x.postgresql.up.sql")
        .doesNotContain("public.orders.pieces becomes");
    for (String database : List.of("h2", "postgresql")) {
      assertThat(folder.resolve("migrations/2_x." + database + ".up.sql"))
          .content()
          .containsIgnoringCase("UPDATE orders SET pieces = 7 WHERE pieces IS NULL")
          .contains("RENAME");
    }
  }
}
