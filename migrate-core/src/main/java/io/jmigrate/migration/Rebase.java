package io.jmigrate.migration;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives migrations new versions, behind all others, by renaming their files: up and down, those of
 * each database, or the folder they share. What is in them stays as it is.
 */
public final class Rebase {
  private final MigrationSource source;
  private final Set<String> databases;
  private final Clock clock;

  /**
   * Renames files of {@code source}, which must be folders.
   *
   * @param databases every name that a per-database file may carry
   */
  public Rebase(MigrationSource source, Set<String> databases, Clock clock) {
    this.source = source;
    this.databases = databases;
    this.clock = clock;
  }

  /**
   * A migration's old name and new, and its files' or folders' paths, by their old ones.
   *
   * @param version the old one
   */
  public record Move(String version, String from, String to, Map<Path, Path> files) {}

  /** All migrations that have a version and files for any database, in order of version. */
  public List<Migration> candidates() {
    return MigrationSet.read(source, DatabaseNames.any(databases)).migrations().stream()
        .filter(migration -> !migration.repeatable())
        .toList();
  }

  /**
   * What is to be renamed, in order of version; renames nothing.
   *
   * @throws JmigrateException (REFUSED) when a file of a new name is there already
   */
  public List<Move> plan(List<Migration> chosen) {
    Migration last = null;
    for (Migration candidate : candidates()) {
      last = candidate;
    }
    List<Migration> inOrder = new ArrayList<>(chosen);
    inOrder.sort(Comparator.comparing(migration -> Objects.requireNonNull(migration.version())));
    List<Move> moves = new ArrayList<>();
    for (Migration migration : inOrder) {
      String version = NextVersion.after(last, clock.instant());
      Move move = move(migration, version);
      moves.add(move);
      last =
          new Migration(
              Version.parse(version), migration.description(), move.to(), migration.up(), null);
    }
    return moves;
  }

  private Move move(Migration migration, String version) {
    Map<Path, Path> files = new LinkedHashMap<>();
    FileNameReader reader = new FileNameReader(databases, problem -> {});
    for (ScriptFile file : source.files()) {
      MigrationFileName name = reader.read(file.path());
      if (name != null && Objects.equals(name.version(), migration.version())) {
        Path path = Path.of(file.path());
        String own = String.valueOf(path.getFileName());
        Path named = own.startsWith(name.name()) ? path : Objects.requireNonNull(path.getParent());
        files.put(named, renamed(named, name, version));
      }
    }
    for (Path target : files.values()) {
      if (Files.exists(target)) {
        throw new JmigrateException(
            ErrorCode.REFUSED, target + " is there already; nothing was renamed.");
      }
    }
    return new Move(migration.key(), migration.name(), newName(migration, version), files);
  }

  private static Path renamed(Path path, MigrationFileName name, String version) {
    String own = String.valueOf(path.getFileName());
    String rest = own.substring(name.name().length());
    return path.resolveSibling(withVersion(name.name(), name.description(), version) + rest);
  }

  private static String newName(Migration migration, String version) {
    return withVersion(migration.name(), migration.description(), version);
  }

  /** The same name with the other version: its letter, separator and description stay. */
  private static String withVersion(String name, String description, String version) {
    String letter = Character.isDigit(name.charAt(0)) ? "" : name.substring(0, 1);
    if (description.isEmpty()) {
      return letter + version;
    }
    String before = name.substring(0, name.length() - description.length());
    String separator = before.endsWith("__") ? "__" : before.substring(before.length() - 1);
    return letter + version + separator + description;
  }

  /**
   * Renames all of it, or nothing.
   *
   * @throws JmigrateException (FILE_UNREADABLE) when a file cannot be renamed; those that were have
   *     their old names again
   */
  public static void carryOut(List<Move> moves) {
    Map<Path, Path> done = new LinkedHashMap<>();
    for (Move move : moves) {
      for (Map.Entry<Path, Path> file : move.files().entrySet()) {
        try {
          Files.move(file.getKey(), file.getValue());
          done.put(file.getKey(), file.getValue());
        } catch (IOException e) {
          String left = takeBack(done);
          throw new JmigrateException(
              ErrorCode.FILE_UNREADABLE,
              "Cannot rename "
                  + file.getKey()
                  + " to "
                  + file.getValue()
                  + ": "
                  + e
                  + "\n  "
                  + left,
              e);
        }
      }
    }
  }

  private static String takeBack(Map<Path, Path> done) {
    List<String> left = new ArrayList<>();
    for (Map.Entry<Path, Path> file : done.entrySet()) {
      try {
        Files.move(file.getValue(), file.getKey());
      } catch (IOException e) {
        left.add(file.getValue() + " (was " + file.getKey() + ")");
      }
    }
    return left.isEmpty()
        ? "All files have their old names."
        : "These could not be given their old names again: " + String.join(", ", left);
  }

  /** The migration that is meant; a folder's path counts as its name. */
  public Migration find(String typed, List<Migration> candidates) {
    String wanted = typed.strip();
    while (wanted.endsWith("/")) {
      wanted = wanted.substring(0, wanted.length() - 1);
    }
    if (!wanted.endsWith(".sql")) {
      wanted = wanted.substring(wanted.lastIndexOf('/') + 1);
    }
    List<NamedMigration> named = candidates.stream().map(NamedMigration::of).toList();
    String key = new MigrationSelector(named, DatabaseNames.any(databases)).find(wanted).key();
    @Nullable Migration found =
        candidates.stream().filter(m -> m.key().equals(key)).findFirst().orElse(null);
    return Objects.requireNonNull(found);
  }
}
