package io.jmigrate.history;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The history at one moment: of each migration, the row that tells its state. */
public final class HistorySnapshot {
  /** The history of a database that no migration has touched. */
  public static final HistorySnapshot EMPTY = new HistorySnapshot(List.of());

  private final Map<String, HistoryEntry> latest = new LinkedHashMap<>();
  private final Map<String, Long> origins = new HashMap<>();
  private final Map<String, HistoryEntry> bringers = new HashMap<>();
  private long lastId;
  private long lastSequence;
  private int lastBatch;
  private long lastUndo;

  /** Takes the rows in the order of their ids. */
  public HistorySnapshot(List<HistoryEntry> rows) {
    for (HistoryEntry row : rows) {
      lastId = row.id();
      lastSequence = Math.max(lastSequence, row.sequence());
      lastBatch = Math.max(lastBatch, row.batch());
      if (row.models() != null) {
        bringers.put(row.version(), row);
      }
      if (row.leftNothing()) {
        continue;
      }
      if (row.state() == State.UNDONE) {
        lastUndo = row.id();
      }
      HistoryEntry before = latest.put(row.version(), row);
      boolean accepted =
          row.action() == Action.REPAIR && before != null && before.state() == State.APPLIED;
      if (!accepted) {
        origins.put(row.version(), row.id());
      }
    }
  }

  /** The row that tells a migration's state; null when it was never applied. */
  public @Nullable HistoryEntry find(String version) {
    return latest.get(version);
  }

  /**
   * The id of the row that brought a migration into its state: not one that only accepted a changed
   * file.
   */
  public long origin(HistoryEntry entry) {
    return origins.getOrDefault(entry.version(), entry.id());
  }

  /** Whether the migration is in the database. */
  public boolean isApplied(String version) {
    HistoryEntry entry = latest.get(version);
    return entry != null && entry.state() == State.APPLIED;
  }

  /** What is in the database, in the order in which it was applied. */
  public List<HistoryEntry> applied() {
    return latest.values().stream()
        .filter(entry -> entry.state() == State.APPLIED)
        .sorted(Comparator.comparingLong(HistoryEntry::sequence))
        .toList();
  }

  /**
   * The fingerprint of the models that the database fits, as the last migration says that is in it;
   * null where it says nothing, or where it is not all that counts: something stopped half-way, or
   * was taken back from below it.
   */
  public @Nullable String models() {
    List<HistoryEntry> applied = applied();
    if (applied.isEmpty() || !halfDone().isEmpty()) {
      return null;
    }
    HistoryEntry last = applied.get(applied.size() - 1);
    boolean undermined =
        latest.values().stream()
            .anyMatch(row -> row.state() == State.UNDONE && row.sequence() < last.sequence());
    HistoryEntry bringer = bringers.get(last.version());
    if (undermined || bringer == null) {
      return null;
    }
    // A row that was written without the file does not repeat what one before it says of the same.
    return bringer.checksum().equals(last.checksum()) ? bringer.models() : null;
  }

  /** What can be taken back, all or the rest of it: what is applied and what stopped half-way. */
  public List<HistoryEntry> undoable() {
    return latest.values().stream()
        .filter(entry -> entry.state() == State.APPLIED || entry.halfDone())
        .sorted(Comparator.comparingLong(HistoryEntry::sequence))
        .toList();
  }

  /** Attempts that stopped half-way and need a decision, oldest first. */
  public List<HistoryEntry> halfDone() {
    return latest.values().stream().filter(HistoryEntry::halfDone).toList();
  }

  /** Attempts without an end: of a run at work, or, once the lock is ours, of one that died. */
  public List<HistoryEntry> running() {
    return latest.values().stream().filter(entry -> entry.state() == State.RUNNING).toList();
  }

  /** The id of the last row; 0 for none. */
  public long lastId() {
    return lastId;
  }

  /** The highest order of application given so far; 0 for none. */
  public long lastSequence() {
    return lastSequence;
  }

  /** The highest batch given so far; 0 for none. */
  public int lastBatch() {
    return lastBatch;
  }

  /** The id of the last row that took something back; 0 for none. */
  public long lastUndo() {
    return lastUndo;
  }
}
