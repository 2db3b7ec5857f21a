package io.jmigrate.migration;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes the files of a new migration, in the form its folder follows. Never overwrites. */
public final class MigrationWriter {
  private final Path folder;
  private final Clock clock;

  /** Writes into {@code folder}, which is made when missing. */
  public MigrationWriter(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * Writes an empty migration for somebody to fill in, with a version above that of every other.
   *
   * @param existing all that the folder has, for any database: see {@link DatabaseNames#any}
   * @param name as typed: {@code create users}
   * @param form null for the form of the last of {@code existing}, a pair when there is none
   * @return the files written, up before down
   */
  public List<Path> generate(String name, List<Migration> existing, @Nullable MigrationForm form) {
    Migration last = lastVersioned(existing);
    MigrationForm chosen =
        form != null ? form : last == null ? MigrationForm.PAIR : MigrationForm.of(last);
    String version = NextVersion.after(last, clock.instant());
    String description = description(name);
    return switch (chosen) {
      case PAIR -> write(version, description, "%s_%s.up.sql", "%s_%s.down.sql");
      case FOLDER -> write(version, description, "%s_%s/up.sql", "%s_%s/down.sql");
      case FLYWAY -> write(version, description, "V%s__%s.sql", "U%s__%s.sql");
      case SINGLE -> List.of(create(path("%s_%s.sql", version, description), sections()));
    };
  }

  private List<Path> write(String version, String description, String up, String down) {
    Path upFile = path(up, version, description);
    Path downFile = path(down, version, description);
    return List.of(create(upFile, upText()), create(downFile, downText(upFile)));
  }

  private Path path(String pattern, String version, String description) {
    return folder.resolve(String.format(Locale.ROOT, pattern, version, description));
  }

  private static String upText() {
    return "-- Write here what the migration does.\n\n";
  }

  private static String downText(Path up) {
    return "-- Write here what undoes "
        + up.getFileName()
        + ",\n-- or, if nothing can, a line like this without the first dashes:\n"
        + "-- -- jmigrate: irreversible <why>\n\n";
  }

  private static String sections() {
    return "-- migrate:up\n\n\n-- migrate:down\n\n";
  }

  private Path create(Path file, String text) {
    try {
      Path parent = file.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.writeString(
          file,
          text,
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE);
      return file;
    } catch (FileAlreadyExistsException e) {
      throw new JmigrateException(
          ErrorCode.FILE_UNREADABLE,
          e.getFile() + " is there already; nothing was written over.",
          e);
    } catch (IOException e) {
      throw new JmigrateException(ErrorCode.FILE_UNREADABLE, "Cannot write " + file + ": " + e, e);
    }
  }

  private static @Nullable Migration lastVersioned(List<Migration> existing) {
    Migration last = null;
    for (Migration migration : existing) {
      Version version = migration.version();
      if (version != null
          && (last == null || last.version() == null || version.compareTo(last.version()) > 0)) {
        last = migration;
      }
    }
    return last;
  }

  /** Words joined by underscores; letters of any script are kept, in the case they were typed. */
  private static String description(String name) {
    String words = name.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "_").replaceAll("^_|_$", "");
    if (words.isEmpty()) {
      throw new JmigrateException(
          ErrorCode.INVALID_CONFIGURATION,
          "\"" + name + "\" is no name for a migration: it has no letter or digit.");
    }
    return words;
  }
}
