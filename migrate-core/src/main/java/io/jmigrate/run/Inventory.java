package io.jmigrate.run;

import io.jmigrate.history.Action;
import io.jmigrate.history.HistoryEntry;
import io.jmigrate.history.HistorySnapshot;
import io.jmigrate.history.State;
import io.jmigrate.migration.DatabaseNames;
import io.jmigrate.migration.Migration;
import io.jmigrate.migration.MigrationSelector;
import io.jmigrate.migration.NamedMigration;
import io.jmigrate.migration.StepKind;
import io.jmigrate.migration.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files and the history side by side: what is pending, applied, changed, missing. */
final class Inventory {
  private final Map<String, Migration> files = new LinkedHashMap<>();
  private final DatabaseNames databaseNames;
  private final HistorySnapshot history;
  private final FileChecks checks;
  private final StepKind kind;

  Inventory(
      List<Migration> migrations,
      DatabaseNames databaseNames,
      HistorySnapshot history,
      FileChecks checks) {
    this(migrations, databaseNames, history, checks, StepKind.MIGRATION);
  }

  Inventory(
      List<Migration> migrations,
      DatabaseNames databaseNames,
      HistorySnapshot history,
      FileChecks checks,
      StepKind kind) {
    this.kind = kind;
    migrations.forEach(migration -> files.put(migration.key(), migration));
    this.databaseNames = databaseNames;
    this.history = history;
    this.checks = checks;
  }

  /** The same files beside a history that has gone on. */
  Inventory with(HistorySnapshot later) {
    return new Inventory(List.copyOf(files.values()), databaseNames, later, checks, kind);
  }

  /** What they are. */
  StepKind kind() {
    return kind;
  }

  HistorySnapshot history() {
    return history;
  }

  /** All files: by version, then the repeatable ones. */
  List<Migration> migrations() {
    return List.copyOf(files.values());
  }

  /** The file of a history row; null when it is gone. */
  @Nullable Migration file(String version) {
    return files.get(version);
  }

  /** Whether the next run would apply it. */
  boolean pending(Migration migration) {
    HistoryEntry entry = history.find(migration.key());
    if (entry == null || entry.state() == State.UNDONE || canGoOn(entry)) {
      return true;
    }
    return migration.repeatable() && entry.state() == State.APPLIED && outdated(migration, entry);
  }

  private static boolean canGoOn(HistoryEntry entry) {
    return entry.halfDone() && entry.action() == Action.APPLY;
  }

  /**
   * The attempt at a migration that stopped half-way and goes on next time; null when there is
   * none.
   */
  @Nullable HistoryEntry interrupted(Migration migration) {
    HistoryEntry entry = history.find(migration.key());
    return entry != null && canGoOn(entry) ? entry : null;
  }

  private boolean outdated(Migration migration, HistoryEntry entry) {
    return entry.id() < history.lastUndo() || !checks.unchanged(migration, entry);
  }

  /** What the next run would apply, in its order. */
  List<Migration> pending() {
    return files.values().stream().filter(this::pending).toList();
  }

  /** Applied migrations whose file is gone, the last applied first. */
  List<HistoryEntry> missing() {
    List<HistoryEntry> missing = new ArrayList<>();
    for (HistoryEntry entry : history.applied()) {
      if (!files.containsKey(entry.version()) && Version.isVersion(entry.version())) {
        missing.add(0, entry);
      }
    }
    return missing;
  }

  /** Applied versioned migrations whose file is not what it was. */
  List<HistoryEntry> changed() {
    List<HistoryEntry> changed = new ArrayList<>();
    for (HistoryEntry entry : history.applied()) {
      Migration migration = files.get(entry.version());
      if (migration != null && !migration.repeatable() && !checks.unchanged(migration, entry)) {
        changed.add(entry);
      }
    }
    return changed;
  }

  /** The checksum of a migration's up as it is now. */
  String checksum(Migration migration) {
    return checks.checksum(migration);
  }

  /** Pending ones that come before one that is applied already, as merged branches bring them. */
  List<Migration> late(List<Migration> chosen) {
    Version last = null;
    for (HistoryEntry entry : history.applied()) {
      if (Version.isVersion(entry.version())) {
        Version version = Version.parse(entry.version());
        last = last == null || version.compareTo(last) > 0 ? version : last;
      }
    }
    List<Migration> late = new ArrayList<>();
    for (Migration migration : chosen) {
      Version version = migration.version();
      if (last != null && version != null && version.compareTo(last) < 0) {
        late.add(migration);
      }
    }
    return late;
  }

  /** The key of the migration a person means, among files and history. */
  String find(String typed) {
    List<NamedMigration> known = new ArrayList<>();
    files.values().forEach(migration -> known.add(NamedMigration.of(migration)));
    history.applied().forEach(e -> known.add(new NamedMigration(e.version(), e.name())));
    history.halfDone().forEach(e -> known.add(new NamedMigration(e.version(), e.name())));
    return new MigrationSelector(known, databaseNames, kind).find(typed).key();
  }
}
