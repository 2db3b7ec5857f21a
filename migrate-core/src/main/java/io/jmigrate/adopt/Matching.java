package io.jmigrate.adopt;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.migration.Migration;
import io.jmigrate.migration.ScriptFile;
import io.jmigrate.migration.Version;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entries of another tool's history beside the migrations they are. */
public final class Matching {
  private final Map<String, Migration> byIdentity = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();
  private final Map<String, Match> matches = new LinkedHashMap<>();
  private final List<ForeignEntry> missing = new ArrayList<>();

  /**
   * A migration that is applied already.
   *
   * @param entry what the other tool knows of it
   * @param changed whether its file is not what it was when the other tool applied it
   */
  public record Match(Migration migration, ForeignEntry entry, boolean changed) {}

  /** Finds the file of each entry. */
  public Matching(ForeignHistory history, List<Migration> migrations, ForeignTool tool) {
    for (Migration migration : migrations) {
      byIdentity.putIfAbsent(migration.key(), migration);
      byIdentity.putIfAbsent(migration.name(), migration);
    }
    if (tool == ForeignTool.LIQUIBASE) {
      migrations.forEach(this::readOrigin);
    }
    takeUpTo(history, migrations);
    for (ForeignEntry entry : history.entries()) {
      Migration migration = find(entry);
      if (migration == null || taken(migration, entry)) {
        missing.add(entry);
      } else {
        matches.put(migration.key(), new Match(migration, entry, changed(migration, entry)));
      }
    }
  }

  private void takeUpTo(ForeignHistory history, List<Migration> migrations) {
    Version upTo = history.upTo();
    if (upTo == null) {
      return;
    }
    for (Migration migration : migrations) {
      Version version = migration.version();
      if (version != null && version.compareTo(upTo) <= 0) {
        ForeignEntry entry = ForeignEntry.of(migration.name(), migration.key(), history.upToAt());
        matches.put(migration.key(), new Match(migration, entry, false));
      }
    }
  }

  /** An entry of its own says more than that everything up to it is there. */
  private boolean taken(Migration migration, ForeignEntry entry) {
    Match match = matches.remove(migration.key());
    if (match == null || match.entry().identities().equals(List.of(migration.key()))) {
      return false;
    }
    matches.put(migration.key(), match);
    return !match.entry().label().equals(entry.label());
  }

  private @Nullable Migration find(ForeignEntry entry) {
    for (String identity : entry.identities()) {
      String key = Version.isVersion(identity) ? Version.parse(identity).toString() : identity;
      Migration found = byIdentity.get(key);
      if (found != null && !ambiguous.contains(key)) {
        return found;
      }
    }
    return null;
  }

  /** A converted file says in its head which changeset it was. */
  private void readOrigin(Migration migration) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(migration.up().file().open(), StandardCharsets.UTF_8))) {
      String line = reader.readLine();
      ChangesetName name = line == null ? null : ChangesetName.inLine(line);
      if (name != null) {
        // Its number was given by the conversion, and must not be taken for another changeset's id.
        byIdentity.remove(migration.key());
        byIdentity.remove(migration.name());
        byIdentity.put(name.toString(), migration);
        String shorter = name.withoutFolder();
        if (!shorter.equals(name.toString()) && byIdentity.put(shorter, migration) != null) {
          ambiguous.add(shorter);
        }
      }
    } catch (IOException e) {
      throw unreadable(migration.up().file(), e);
    }
  }

  private static boolean changed(Migration migration, ForeignEntry entry) {
    Integer checksum = entry.checksum();
    boolean differs = checksum != null && FlywayChecksum.of(migration.up().file()) != checksum;
    // Flyway's checksum of a repeatable is of what was sent, which is not known any more.
    return differs && !(migration.repeatable() && hasPlaceholder(migration.up().file()));
  }

  private static boolean hasPlaceholder(ScriptFile file) {
    try (InputStream in = file.open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).contains("${");
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static JmigrateException unreadable(ScriptFile file, IOException e) {
    return new JmigrateException(
        ErrorCode.FILE_UNREADABLE, "Cannot read " + file.path() + ": " + e.getMessage(), e);
  }

  /** What is to be taken over, in the order of application. */
  public List<Match> matches() {
    return List.copyOf(matches.values());
  }

  /** Entries that have no file, or share one with another. */
  public List<ForeignEntry> missing() {
    return List.copyOf(missing);
  }
}
