package io.jmigrate.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.classpath.ClassPathIndex;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationSourceTest {
  private final Path folder;

  MigrationSourceTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void listsFoldersWithinFolders() throws IOException {
    write("1_a.up.sql", "2024/2_b.up.sql", "3_c/up.sql", "v1.2/deep/4_d.sql", "README.md");

    assertThat(paths(at(folder.toString())))
        .containsExactlyInAnyOrder(
            folder + "/1_a.up.sql",
            folder + "/2024/2_b.up.sql",
            folder + "/3_c/up.sql",
            folder + "/v1.2/deep/4_d.sql",
            folder + "/README.md");
  }

  @Test
  void staysOutOfHiddenFoldersAndThoseForSeeds() throws IOException {
    write(".git/1_a.sql", "seeders/2_b.sql", "seeds/3_c.sql", ".4_d.sql", "5_e.sql");

    assertThat(paths(at(folder.toString()))).containsExactly(folder + "/5_e.sql");
  }

  @Test
  void readsSeveralFoldersTogether() throws IOException {
    write("one/1_a.sql", "two/2_b.sql");

    assertThat(paths(at(folder + "/one", "filesystem:" + folder + "/two/")))
        .containsExactly(folder + "/one/1_a.sql", folder + "/two/2_b.sql");
  }

  @Test
  void readsAFolderOnceHoweverOftenItIsReached() throws IOException {
    write("all/in/1_a.sql");
    Files.createSymbolicLink(folder.resolve("all/in/ring"), folder.resolve("all"));
    Files.createSymbolicLink(folder.resolve("all/dangling"), folder.resolve("nowhere"));

    assertThat(paths(at(folder + "/all", folder + "/all/in", folder + "/all/in/ring")))
        .containsExactly(folder + "/all/in/1_a.sql");
  }

  @Test
  void readsThroughLinksAsMountedConfigurationHasThem() throws IOException {
    write("..2026_03_04/1_a.sql");
    Files.createSymbolicLink(folder.resolve("..data"), folder.resolve("..2026_03_04"));
    Files.createSymbolicLink(folder.resolve("1_a.sql"), folder.resolve("..data/1_a.sql"));

    assertThat(paths(at(folder.toString()))).containsExactly(folder + "/1_a.sql");
  }

  @Test
  void isEmptyForAnEmptyFolder() {
    assertThat(at(folder.toString()).files()).isEmpty();
  }

  @Test
  void namesTheFolderThatIsMissing() {
    assertThatThrownBy(() -> at("no/such/folder").files())
        .isInstanceOfSatisfying(
            JmigrateException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FILE_UNREADABLE))
        .hasMessageStartingWith("There is no migrations folder no/such/folder (looked for ")
        .hasMessageContaining("\"migrations\" in the configuration");
  }

  @Test
  void refusesAFileForAFolder() throws IOException {
    write("1_a.sql");

    assertThatThrownBy(() -> at(folder + "/1_a.sql").files())
        .hasMessageStartingWith("Not a folder: " + folder + "/1_a.sql.");
  }

  @Test
  void readsTheClassPathInFoldersAndJars() throws IOException {
    write("classes/db/migrations/1_a.up.sql", "classes/db/migrations/2_b/up.sql");
    URL jar =
        jar("db/migrations/", "db/migrations/3_c.up.sql", "db/migrations/4_d/up.sql", "db/x.sql");
    URL classes = folder.resolve("classes").toUri().toURL();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes, jar, jar}, null)) {
      MigrationSource source = MigrationSource.at(List.of("classpath:/db/migrations/"), loader);

      assertThat(paths(source))
          .containsExactlyInAnyOrder(
              "classpath:db/migrations/1_a.up.sql",
              "classpath:db/migrations/2_b/up.sql",
              "classpath:db/migrations/3_c.up.sql",
              "classpath:db/migrations/4_d/up.sql");
      assertThat(source.files()).allSatisfy(file -> assertThat(text(file)).isEqualTo("ä"));
    }
  }

  @Test
  void findsWhatIsInAJarWithoutEntriesForFolders() throws IOException {
    URL jar =
        jar("META-INF/MANIFEST.MF", "db/migrations/1 a+b.up.sql", "db/migrations/seeds/s.sql");
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar}, null)) {
      MigrationSource source = MigrationSource.at(List.of("classpath:db/migrations"), loader);

      assertThat(paths(source)).containsExactly("classpath:db/migrations/1 a+b.up.sql");
      assertThat(source.files()).allSatisfy(file -> assertThat(text(file)).isEqualTo("ä"));
    }
  }

  @Test
  void listsAJarThatHasAnIndexWhateverThatForgot() throws IOException {
    URL jar = jar(ClassPathIndex.NAME, "db/migrations/1_a.up.sql");
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar}, null)) {
      MigrationSource source = MigrationSource.at(List.of("classpath:db/migrations"), loader);

      assertThat(paths(source)).containsExactly("classpath:db/migrations/1_a.up.sql");
    }
  }

  @Test
  void takesTheIndexWhereNothingCanBeListed() throws IOException {
    write("classes/db/migrations/1_a.up.sql");
    Path classes = folder.resolve("classes");
    assertThat(ClassPathIndex.write(classes, List.of("db/migrations", "none"))).isEqualTo(1);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
      MigrationSource source =
          MigrationSource.at(List.of("classpath:db/migrations"), new ListsNothing(loader));

      assertThat(paths(source)).containsExactly("classpath:db/migrations/1_a.up.sql");

      Files.delete(classes.resolve("db/migrations/1_a.up.sql"));
      assertThatThrownBy(source::files)
          .hasMessageContaining("names db/migrations/1_a.up.sql, which is not there")
          .hasMessageContaining("jmigrate:index");
    }
  }

  @Test
  void saysSoWhenTheClassPathHasNoSuchFolder() throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {}, null)) {
      assertThatThrownBy(
              () -> MigrationSource.at(List.of("classpath:db/migrations"), loader).files())
          .isInstanceOfSatisfying(
              JmigrateException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.FILE_UNREADABLE))
          .hasMessageContaining("no folder db/migrations");
    }
  }

  /** Finds files, but no folders, as in a native image. */
  private static final class ListsNothing extends ClassLoader {
    ListsNothing(ClassLoader parent) {
      super(parent);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      return name.contains(".") ? super.getResources(name) : Collections.emptyEnumeration();
    }
  }

  private void write(String... paths) throws IOException {
    for (String path : paths) {
      Path file = folder.resolve(path);
      Files.createDirectories(file.resolve(".."));
      Files.writeString(file, "ä");
    }
  }

  private URL jar(String... entries) throws IOException {
    Path jar = folder.resolve("a jar.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String entry : entries) {
        out.putNextEntry(new JarEntry(entry));
        if (!entry.endsWith("/")) {
          out.write("ä".getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return jar.toUri().toURL();
  }

  private static MigrationSource at(String... locations) {
    return MigrationSource.at(Arrays.asList(locations), MigrationSourceTest.class.getClassLoader());
  }

  private static List<String> paths(MigrationSource source) {
    return source.files().stream().map(ScriptFile::path).toList();
  }

  private static String text(ScriptFile file) throws IOException {
    try (InputStream in = file.open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
