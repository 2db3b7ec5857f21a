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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the files of a new migration, in the form its folder follows. Never overwrites. */
public final class MigrationWriter {
  private static final String UP = "-- Write here what the migration does.\n\n";

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
    NewName chosen = newName(name, existing, form);
    MigrationText nothing = new MigrationText(null, "\n", "\n");
    if (chosen.form() != MigrationForm.SINGLE) {
      nothing = new MigrationText(null, UP, downText(chosen.up(nothing)));
    }
    Map<Path, String> files = files(chosen, List.of(nothing));
    write(files);
    return List.copyOf(files.keySet());
  }

  /**
   * The files of a migration whose SQL is there, with their contents, in the form of the last of
   * {@code existing}; makes none.
   *
   * @param texts one, or one for each of several databases
   */
  public Map<Path, String> plan(String name, List<Migration> existing, List<MigrationText> texts) {
    return files(newName(name, existing, null), texts);
  }

  /** Makes files that were planned. */
  public void write(Map<Path, String> files) {
    files.forEach(this::create);
  }

  private record NewName(Path folder, MigrationForm form, String version, String description) {
    Path up(MigrationText text) {
      return form.up(folder, version, description, text.mark());
    }

    Path down(MigrationText text) {
      return form.down(folder, version, description, text.mark());
    }
  }

  private NewName newName(String name, List<Migration> existing, @Nullable MigrationForm form) {
    Migration last = lastVersioned(existing);
    MigrationForm chosen =
        form != null ? form : last == null ? MigrationForm.PAIR : MigrationForm.of(last);
    String version = NextVersion.after(last, clock.instant());
    return new NewName(folder, chosen, version, description(name));
  }

  private static Map<Path, String> files(NewName name, List<MigrationText> texts) {
    Map<Path, String> files = new LinkedHashMap<>();
    for (MigrationText text : texts) {
      if (name.form() == MigrationForm.SINGLE) {
        files.put(name.up(text), sections(text.up(), text.down()));
      } else {
        files.put(name.up(text), text.up());
        files.put(name.down(text), text.down());
      }
    }
    return files;
  }

  private static String downText(Path up) {
    return "-- Write here what undoes "
        + up.getFileName()
        + ",\n-- or, if nothing can, a line like this without the first dashes:\n"
        + "-- -- jmigrate: irreversible <why>\n\n";
  }

  private static String sections(String up, String down) {
    return "-- migrate:up\n" + up + "\n-- migrate:down\n" + down;
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
