package io.jmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations written from the schema that is wanted, on H2. */
class GeneratingTest {
  private static final String ORDERS =
      """
      CREATE TABLE orders (id BIGINT, note VARCHAR(80), CONSTRAINT orders_pkey PRIMARY KEY (id));
      """;

  private static final String WITH_STATUS =
      """
      CREATE TABLE orders (id BIGINT, note VARCHAR(80), status VARCHAR(20) NOT NULL,
        CONSTRAINT orders_pkey PRIMARY KEY (id));
      """;

  private final Path folder;

  GeneratingTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void writeProject() throws IOException {
    Files.createDirectories(folder.resolve("migrations"));
    write("jmigrate.yaml", "url: jdbc:h2:" + folder + "/shop\nuser: sa\n");
    write("migrations/1_orders.up.sql", ORDERS);
    write("migrations/1_orders.down.sql", "DROP TABLE orders;\n");
    write("schema.sql", ORDERS.replace("VARCHAR(80)", "VARCHAR(80), born DATE"));
  }

  @Test
  void writesWhatIsMissingAndTheWayBack() throws IOException {
    CommandRun run = run("migration:generate", "--name", "born", "--to", "file:schema.sql");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("+ column PUBLIC.ORDERS.BORN DATE").contains("2_born.up.sql .");
    assertThat(run.err())
        .containsPattern("Proved on H2 2[.0-9]+: the up gives the schema after, .* survive\\.\n");
    assertThat(folder.resolve("migrations/2_born.up.sql")).content().contains("ADD COLUMN");
    assertThat(folder.resolve("migrations/2_born.down.sql")).content().contains("DROP COLUMN");
    assertThat(run("db:migrate").exitCode()).isZero();
    assertThat(run("db:migrate:undo").exitCode()).isZero();
  }

  @Test
  void writesNothingWhereNothingHasChanged() throws IOException {
    run("migration:generate", "--to", "file:schema.sql");
    CommandRun again = run("migration:generate", "--to", "file:schema.sql");

    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).isEqualTo("Nothing has changed; no migration was written.\n");
    assertThat(files())
        .contains("2_add_born_to_orders.up.sql", "2_add_born_to_orders.down.sql")
        .hasSize(4);
  }

  @Test
  void beginsAFolder() throws IOException {
    CommandRun run =
        run("migration:generate", "--to", "file:schema.sql", "--migrations-path", "db/new");

    assertThat(run.err()).doesNotContain("ERROR");
    assertThat(run.exitCode()).isZero();
    try (Stream<Path> files = Files.list(folder.resolve("db/new"))) {
      assertThat(files).hasSize(3); // with jmigrate.sum
    }
  }

  @Test
  void goesOnFromAllPlacesOfMigrations() throws IOException {
    write(
        "jmigrate.yaml",
        "url: jdbc:h2:" + folder + "/shop\nuser: sa\nmigrations: [db, migrations]\n");
    Files.createDirectories(folder.resolve("db"));

    CommandRun first = run("migration:generate", "--to", "file:schema.sql");
    assertThat(first.out()).contains("+ column PUBLIC.ORDERS.BORN DATE").contains("db/2_add_born");
    CommandRun again = run("migration:generate", "--to", "file:schema.sql");
    assertThat(again.out()).isEqualTo("Nothing has changed; no migration was written.\n");
    assertThat(run("db:migrate").exitCode()).isZero();
    assertThat(run("db:drift").exitCode()).isZero();
  }

  @Test
  void beginsTheFirstOfSeveralPlaces() {
    CommandRun run =
        run(
            "migration:generate",
            "--to",
            "file:schema.sql",
            "--migrations-path",
            "db",
            "--migrations-path",
            "migrations");

    assertThat(run.out()).contains("+ column PUBLIC.ORDERS.BORN DATE").contains("db/2_add_born");
  }

  @Test
  void tellsByItsExitCodeThatAMigrationIsMissing() throws IOException {
    CommandRun check = run("migration:generate", "--to", "file:schema.sql", "--check");

    assertThat(check.exitCode()).isEqualTo(3);
    assertThat(check.out()).isEqualTo("+ column PUBLIC.ORDERS.BORN DATE\n");
    assertThat(files()).hasSize(2);
    run("migration:generate", "--to", "file:schema.sql");
    assertThat(run("migration:generate", "--to", "file:schema.sql", "--check").exitCode()).isZero();
  }

  @Test
  void printsInsteadOfWriting() throws IOException {
    CommandRun run = run("migration:generate", "--to", "file:schema.sql", "--dry-run");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("-- 2_add_born_to_orders.up.sql\nALTER TABLE ")
        .contains("\n-- 2_add_born_to_orders.down.sql\n");
    assertThat(files()).hasSize(2);
  }

  @Test
  void asksForTheValueOfAColumnThatRowsHaveNot() throws IOException {
    write("schema.sql", WITH_STATUS);
    CommandRun refused = run("migration:generate", "--to", "file:schema.sql");
    assertThat(refused.exitCode()).isEqualTo(4);
    assertThat(refused.err()).contains("--backfill PUBLIC.ORDERS.STATUS=");
    assertThat(files()).hasSize(2);

    run("db:migrate");
    run("migration:create", "--name", "row");
    write("migrations/2_row.up.sql", "INSERT INTO orders (id, note) VALUES (1, 'paid');\n");
    write("migrations/2_row.down.sql", "DELETE FROM orders;\n");
    CommandRun given =
        run("migration:generate", "--to", "file:schema.sql", "--backfill", "orders.status=note");
    assertThat(given.exitCode()).isZero();
    assertThat(folder.resolve("migrations/3_add_status_to_orders.up.sql"))
        .content()
        .containsIgnoringCase("SET status = note WHERE status IS NULL");
    assertThat(run("db:migrate").exitCode()).isZero();
  }

  @Test
  void losesDataOnlyWhenTold() throws IOException {
    write("schema.sql", ORDERS.replace("note VARCHAR(80), ", ""));
    CommandRun refused = run("migration:generate", "--to", "file:schema.sql");
    assertThat(refused.exitCode()).isEqualTo(4);
    assertThat(refused.err())
        .contains("give --allow-drop:\n  drops the column orders.note with its values");
    CommandRun told = run("migration:generate", "--to", "file:schema.sql", "--allow-drop");
    assertThat(told.exitCode()).isZero();
    assertThat(files()).contains("2_drop_note_from_orders.up.sql");
  }

  @Test
  void keepsTheDataOfWhatIsRenamed() throws IOException {
    write("schema.sql", ORDERS.replace("note", "remark"));
    CommandRun refused = run("migration:generate", "--to", "file:schema.sql");
    assertThat(refused.exitCode()).isEqualTo(4);
    assertThat(refused.err()).contains("--rename PUBLIC.ORDERS.NOTE:REMARK");
    CommandRun told =
        run("migration:generate", "--to", "file:schema.sql", "--rename", "orders.note:remark");
    assertThat(told.exitCode()).isZero();
    assertThat(told.err()).contains("2 rows in 1 table survive");
    assertThat(folder.resolve("migrations/2_rename_note_to_remark.up.sql"))
        .content()
        .contains("RENAME");
  }

  @Test
  void writesNothingThatTheDatabaseRefuses() throws IOException {
    write("schema.sql", WITH_STATUS);
    CommandRun run =
        run("migration:generate", "--to", "file:schema.sql", "--backfill", "orders.status=nowhere");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("The up fails on a scratch database").contains("NOWHERE");
    assertThat(files()).hasSize(2);
  }

  @Test
  void comparesWithADatabaseWhereItIsTold() throws IOException {
    run("db:migrate");
    String other = "jdbc:h2:" + folder + "/other";
    run("db:schema:load", "schema.sql", "--url", other);
    CommandRun run = run("migration:generate", "--to", "file:schema.sql", "--against", other);

    assertThat(run.out()).isEqualTo("Nothing has changed; no migration was written.\n");
  }

  @Test
  void tellsProgramsWhatItWrote() {
    CommandRun run = run("--json", "migration:generate", "--to", "file:schema.sql");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("\"written\" : true")
        .contains("2_add_born_to_orders.up.sql")
        .contains("ADD COLUMN");
  }

  @Test
  void tellsProgramsOfEachDatabase() throws IOException {
    write("jmigrate.yaml", "url: jdbc:h2:mem:x\ndatabases:\n  h2: jdbc:h2:mem:shop\n");
    write("schema.sql", WITH_STATUS);
    CommandRun refused = run("--json", "migration:generate", "--to", "file:schema.sql");
    assertThat(refused.exitCode()).isEqualTo(4);
    assertThat(refused.out())
        .startsWith("{\n  \"databases\" : [ {")
        .contains("\"missingValues\" : [ \"orders.status\" ]", "--backfill orders.status=")
        .contains("\"written\" : false");

    CommandRun given =
        run(
            "--json",
            "migration:generate",
            "--to",
            "file:schema.sql",
            "--backfill",
            "orders.status=note");
    assertThat(given.exitCode()).isZero();
    assertThat(given.out())
        .contains(
            "\"database\" : \"h2\"", "2_add_status_to_orders.h2.up.sql", "\"written\" : true");
  }

  private CommandRun run(String... arguments) {
    return CommandRun.in(folder, Map.of(), arguments);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("migrations"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
