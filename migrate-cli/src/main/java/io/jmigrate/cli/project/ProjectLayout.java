package io.jmigrate.cli.project;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What can be told from the files that lie in a folder.
 *
 * @param name the project's name, fit for a database's
 * @param migrations where migrations belong, relative to the folder
 * @param seeders where seed files belong
 * @param database the one whose driver the build names, or null
 * @param evidence the build file that names it, or null
 */
public record ProjectLayout(
    String name,
    String migrations,
    String seeders,
    @Nullable Database database,
    @Nullable String evidence) {
  private static final String RESOURCES = "src/main/resources/db/";
  private static final List<String> BUILD_FILES =
      List.of("pom.xml", "build.gradle", "build.gradle.kts", "gradle/libs.versions.toml");

  /** Looks at {@code folder}; a build file that cannot be read is an error. */
  public static ProjectLayout of(Path folder) {
    boolean built = false;
    Database database = null;
    String evidence = null;
    for (String name : BUILD_FILES) {
      Path file = folder.resolve(name);
      if (!Files.isRegularFile(file)) {
        continue;
      }
      built = true;
      Database found = database(read(file));
      if (found != null && (database == null || found.compareTo(database) < 0)) {
        database = found;
        evidence = name;
      }
    }
    boolean resources = built && !Files.isDirectory(folder.resolve("migrations"));
    return new ProjectLayout(
        name(folder),
        resources ? migrationsIn(folder) : "migrations",
        resources ? RESOURCES + "seeders" : "seeders",
        database,
        evidence);
  }

  /** A server's driver counts more than H2's, which often is there for tests only. */
  private static @Nullable Database database(String buildFile) {
    for (Database database : Database.values()) {
      if (database.usedIn(buildFile)) {
        return database;
      }
    }
    return null;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new JmigrateException(ErrorCode.FILE_UNREADABLE, "Cannot read " + file + ": " + e, e);
    }
  }

  /** Flyway's folder where there is one, so that its users keep their files. */
  private static String migrationsIn(Path folder) {
    String flyway = RESOURCES + "migration";
    return Files.isDirectory(folder.resolve(flyway)) ? flyway : RESOURCES + "migrations";
  }

  private static String name(Path folder) {
    Path last = folder.toAbsolutePath().normalize().getFileName();
    String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
    String plain = name.replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
    return plain.isEmpty() || Character.isDigit(plain.charAt(0)) ? "app" + plain : plain;
  }
}
