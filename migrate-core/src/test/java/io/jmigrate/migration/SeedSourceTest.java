package io.jmigrate.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.rows.RowFormat;
import io.jmigrate.rows.RowReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are seeders, of which environment, and for which table. */
class SeedSourceTest {
  private static final DatabaseNames MYSQL =
      new DatabaseNames(List.of("mysql"), Set.of("mysql", "postgresql"));

  /** Only its extension counts here. */
  private static final RowFormat CSV =
      new RowFormat() {
        @Override
        public String extension() {
          return ".csv";
        }

        @Override
        public RowReader read(String path, InputStream bytes) {
          throw new UnsupportedOperationException(path);
        }
      };

  @TempDir Path folder;

  private List<String> seeders(String environment, String... files) throws IOException {
    for (String file : files) {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, "");
    }
    SeedSource source =
        new SeedSource(
            List.of(folder.toString()), environment, List.of(CSV), getClass().getClassLoader());
    return MigrationSet.read(source, MYSQL).migrations().stream()
        .map(each -> each.key() + (each.rows() ? " → " + table(each) : ""))
        .toList();
  }

  private static String table(Migration seeder) {
    return ((DataFile) seeder.up().file()).table();
  }

  @Test
  void findsScriptsAndFilesOfRowsInTheirOrder() throws IOException {
    assertThat(
            seeders(
                "test",
                "users.csv",
                "R__views.sql",
                "shop.posts.csv",
                "2_tags.csv",
                "1_first.up.sql",
                "1_first.down.sql",
                "10_late/up.sql",
                "UPPER.CSV",
                "README.md"))
        .containsExactly(
            "1",
            "2 → tags",
            "10",
            "UPPER → UPPER",
            "shop.posts → shop.posts",
            "users → users",
            "R__views");
  }

  @Test
  void takesOneEnvironmentsFolder() throws IOException {
    String[] files = {"all.csv", "test/a.csv", "production/b.csv", "test/deep/c.csv"};

    assertThat(seeders("test", files)).containsExactly("a → a", "all → all", "c → c");
    assertThat(seeders("", files)).containsExactly("all → all");
  }

  @Test
  void prefersTheFileOfTheDatabase() throws IOException {
    assertThat(seeders("", "users.csv", "users.mysql.csv", "tags.postgresql.csv"))
        .containsExactly("users → users");
  }

  @Test
  void refusesNamesThatClashOrSayTooLittle() {
    assertThatThrownBy(() -> seeders("test", "users.csv", "test/users.csv"))
        .hasMessageContaining("both hold the rows of users. Keep one of them");
    assertThatThrownBy(() -> seeders("", "20260101.csv"))
        .hasMessageContaining("names no table. Rename it to 20260101_<table>.csv.");
    assertThatThrownBy(() -> seeders("", "seed.sql")).hasMessageContaining("1_seed.sql");
  }

  @Test
  void saysWhereItLooked() {
    SeedSource source =
        new SeedSource(List.of("no/seeders"), "", List.of(CSV), getClass().getClassLoader());

    assertThatThrownBy(source::files)
        .hasMessageContaining("There is no seeders folder no/seeders (looked for /")
        .hasMessageContaining("--seeders-path");
  }
}
