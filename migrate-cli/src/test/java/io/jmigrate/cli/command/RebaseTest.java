package io.jmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New versions for migrations that come late. */
class RebaseTest {
  private final Path folder;

  RebaseTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void writeProject() throws IOException {
    Files.writeString(
        folder.resolve("jmigrate.yaml"), "url: jdbc:h2:%s/shop\nuser: sa\n".formatted(folder));
    write("05_five.up.sql");
    write("05_five.down.sql");
    run("db:migrate");
  }

  @Test
  void renamesAllFilesOfEveryFormAndKeepsTheirOrder() {
    write("01_pair.up.sql");
    write("01_pair.down.sql");
    write("01_pair.postgresql.up.sql");
    write("02_folder/up.sql");
    write("02_folder/down.sql");
    write("03_one.sql");
    write("V04__flyway.sql");
    write("U04__flyway.sql");

    CommandRun run = run("migration:rebase", "--all-late");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Renamed ").contains("01_pair.postgresql.up.sql to ");
    assertThat(files())
        .containsExactly(
            "05_five.down.sql",
            "05_five.up.sql",
            "06_pair.down.sql",
            "06_pair.postgresql.up.sql",
            "06_pair.up.sql",
            "07_folder/down.sql",
            "07_folder/up.sql",
            "08_one.sql",
            "U09__flyway.sql",
            "V09__flyway.sql");
    assertThat(run("db:migrate:status").out())
        .isEqualTo("up 05_five\ndown 06_pair\ndown 07_folder\ndown 08_one\ndown V09__flyway\n");
    assertThat(run("migration:rebase", "--all-late").out()).isEqualTo("No migration comes late.\n");
  }

  @Test
  void refusesWhatIsAppliedAndWarnsOfWhatWasUndone() {
    CommandRun refused = run("migration:rebase", "five");

    assertThat(refused.exitCode()).isEqualTo(4);
    assertThat(refused.err())
        .contains("05_five is applied to this database")
        .contains("Nothing was renamed");
    assertThat(files()).contains("05_five.up.sql");

    run("db:migrate:undo");
    CommandRun rebased = run("migration:rebase", "05_five.up.sql");
    assertThat(rebased.exitCode()).isZero();
    assertThat(rebased.err()).contains("was applied to this database and undone");
    assertThat(files()).containsExactly("06_five.down.sql", "06_five.up.sql");
  }

  @Test
  void renamesNothingInADryRun() {
    write("01_a.up.sql");

    assertThat(run("migration:rebase", "1", "--dry-run", "--json").out())
        .contains("\"dryRun\" : true")
        .contains("\"to\" : \"06_a\"");
    assertThat(files()).contains("01_a.up.sql");
  }

  @Test
  void suggestsTheNameThatWasMeant() {
    write("01_accounts.up.sql");

    CommandRun run = run("migration:rebase", "acounts", "--offline");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("Did you mean 01_accounts?");
    assertThat(run("migration:rebase", "accounts", "--offline").err())
        .contains("The database was not asked");
    assertThat(files()).contains("06_accounts.up.sql");
    assertThat(run("migration:rebase").exitCode()).isEqualTo(2);
  }

  private void write(String name) {
    try {
      Path file = folder.resolve("migrations").resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "SELECT 1;");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> files() {
    Path migrations = folder.resolve("migrations");
    try (Stream<Path> found = Files.walk(migrations)) {
      return found
          .filter(Files::isRegularFile)
          .map(file -> migrations.relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CommandRun run(String... arguments) {
    return CommandRun.in(folder, Map.of(), arguments);
  }
}
