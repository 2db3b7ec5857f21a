package io.jmigrate.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.error.JmigrateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationWriterTest {
  /** In a zone where it is another day already. */
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-04T23:30:59Z"), ZoneId.of("Asia/Tokyo"));

  private final Path folder;

  MigrationWriterTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void writesAPairWithTheTimeInUtc() {
    assertThat(generate("create users"))
        .containsExactly(
            "20260304233059_create_users.up.sql", "20260304233059_create_users.down.sql");
  }

  @Test
  void makesTheFolder() {
    List<Path> written =
        new MigrationWriter(folder.resolve("db/migrations"), CLOCK).generate("x", List.of(), null);

    assertThat(written).allSatisfy(file -> assertThat(file).isNotEmptyFile());
  }

  @ParameterizedTest
  @CsvSource({
    "1_a.up.sql, 2_x.up.sql 2_x.down.sql",
    "000009_a.up.sql, 000010_x.up.sql 000010_x.down.sql",
    "099_a.sql, 100_x.sql",
    "999_a.sql, 1000_x.sql",
    "0007_a/up.sql, 0008_x/up.sql 0008_x/down.sql",
    "V1_9__a.sql, V2__x.sql U2__x.sql",
    "V007__a.sql, V008__x.sql U008__x.sql",
    "20250101120000_a.sql, 20260304233059_x.sql",
    "V20250101120000__a.sql, V20260304233059__x.sql U20260304233059__x.sql",
    "20260304233059_a.sql, 20260304233100_x.sql",
    "20270101235959_a.sql, 20270102000000_x.sql",
    "20230322519590_a.sql, 20260304233059_x.sql",
    "20990322519590_a.sql, 20990322519591_x.sql",
    "1735689600_a.up.sql, 1772667059_x.up.sql 1772667059_x.down.sql",
    "1999999999_a.up.sql, 2000000000_x.up.sql 2000000000_x.down.sql",
    "1735689600000_a.sql, 1772667059000_x.sql",
    "20250101_a.sql, 20260304233059_x.sql",
    "R__a.sql, 20260304233059_x.up.sql 20260304233059_x.down.sql",
  })
  void goesOnAsTheFolderBegan(String existing, String expected) {
    assertThat(generate("x", existing)).containsExactly(expected.split(" ", -1));
  }

  @Test
  void followsTheLastOfMixedForms() {
    assertThat(generate("x", "20250101120000_a.sql", "20250102120000_b.up.sql"))
        .containsExactly("20260304233059_x.up.sql", "20260304233059_x.down.sql");
  }

  @ParameterizedTest
  @CsvSource({
    "create users, create_users",
    "' create--users! ', create_users",
    "createUsers, createUsers",
    "Größe ändern, Größe_ändern",
    "../../etc/passwd, etc_passwd",
    "v1.2, v1_2",
  })
  void makesAFileNameOfWhatWasTyped(String typed, String name) {
    assertThat(generate(typed).get(0)).isEqualTo("20260304233059_" + name + ".up.sql");
  }

  @Test
  void refusesANameOfNothing() {
    assertThatThrownBy(() -> generate("--- ")).hasMessageContaining("\"--- \" is no name");
  }

  @Test
  void neverWritesOverAFile() throws IOException {
    Path there = folder.resolve("20260304233059_x.up.sql");
    Files.writeString(there, "mine");

    assertThatThrownBy(() -> generate("x"))
        .isInstanceOf(JmigrateException.class)
        .hasMessageContaining("20260304233059_x.up.sql is there already");
    assertThat(there).hasContent("mine");
  }

  @ParameterizedTest
  @CsvSource({"PAIR", "SINGLE", "FOLDER", "FLYWAY"})
  void writesWhatTheReaderReads(MigrationForm form) {
    new MigrationWriter(folder, CLOCK).generate("x", List.of(), form);

    List<Migration> migrations =
        MigrationSet.read(new FolderSource(List.of(folder.toString())), MemorySource.POSTGRESQL)
            .migrations();
    assertThat(migrations).hasSize(1);
    assertThat(MigrationForm.of(migrations.get(0))).isEqualTo(form);
    assertThat(migrations.get(0).down()).isNotNull();
  }

  private List<String> generate(String name, String... existing) {
    List<Migration> migrations =
        MigrationSet.read(MemorySource.of(existing), MemorySource.POSTGRESQL).migrations();
    return new MigrationWriter(folder, CLOCK)
        .generate(name, migrations, null).stream()
            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
            .toList();
  }
}
