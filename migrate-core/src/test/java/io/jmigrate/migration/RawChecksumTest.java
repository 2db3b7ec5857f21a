package io.jmigrate.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawChecksumTest {
  private final Path folder;

  RawChecksumTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void isTheSha256OfTheBytes() {
    RawChecksum checksum = new RawChecksum();

    assertThat(checksum.of(MemorySource.file("a.sql", "abc")))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(checksum.of(MemorySource.file("empty.sql", "")))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void readsMoreThanItsBuffer() {
    assertThat(new RawChecksum().of(MemorySource.file("a.sql", "a".repeat(1_000_000))))
        .isEqualTo("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  }

  @Test
  void namesTheFileThatCannotBeReadAndGoesOn() throws IOException {
    Files.createDirectory(folder.resolve("1_a.sql"));
    ScriptFile bad = new FolderSource(List.of(folder.toString())).files().get(0);
    RawChecksum checksum = new RawChecksum();

    assertThatThrownBy(() -> checksum.of(bad))
        .isInstanceOfSatisfying(
            JmigrateException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FILE_UNREADABLE))
        .hasMessageStartingWith("Cannot read " + folder + "/1_a.sql: ");
    assertThat(checksum.of(MemorySource.file("a.sql", "abc"))).startsWith("ba7816bf");
  }

  @Test
  void tenThousandPairsAreListedOnceAndReadOnce() throws IOException {
    for (int i = 0; i < 10_000; i++) {
      String name = String.format(Locale.ROOT, "%014d_create_table_%d", 20_260_101_000_000L + i, i);
      Files.writeString(folder.resolve(name + ".up.sql"), "CREATE TABLE t" + i + " (id int);\n");
      Files.writeString(folder.resolve(name + ".down.sql"), "DROP TABLE t" + i + ";\n");
    }
    AtomicInteger listings = new AtomicInteger();
    AtomicInteger openings = new AtomicInteger();
    MigrationSource source =
        () -> {
          listings.incrementAndGet();
          return new FolderSource(List.of(folder.toString()))
              .files().stream().<ScriptFile>map(file -> new Counted(file, openings)).toList();
        };

    List<Migration> migrations = MigrationSet.read(source, MemorySource.POSTGRESQL).migrations();

    assertThat(migrations).hasSize(10_000);
    assertThat(listings).hasValue(1);
    assertThat(openings).hasValue(0);
    RawChecksum checksum = new RawChecksum();
    Set<String> checksums = new HashSet<>();
    migrations.forEach(migration -> checksums.add(checksum.of(migration.up().file())));
    assertThat(checksums).hasSize(10_000);
    assertThat(openings).hasValue(10_000);
  }

  private record Counted(ScriptFile file, AtomicInteger openings) implements ScriptFile {
    @Override
    public String path() {
      return file.path();
    }

    @Override
    public InputStream open() throws IOException {
      openings.incrementAndGet();
      return file.open();
    }
  }
}
