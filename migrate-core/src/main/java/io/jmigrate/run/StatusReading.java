package io.jmigrate.run;

import io.jmigrate.history.HistoryDetails;
import io.jmigrate.history.HistoryEntry;
import io.jmigrate.history.State;
import io.jmigrate.migration.Migration;
import io.jmigrate.run.MigrationStatus.Standing;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts files and history together into a list for people. */
final class StatusReading {
  private final Inventory inventory;
  private final Map<Long, HistoryDetails> details = new HashMap<>();
  private final Set<String> changed = new HashSet<>();
  private final boolean anotherAtWork;

  private StatusReading(WorkSession session, Inventory inventory) throws SQLException {
    this.inventory = inventory;
    List<HistoryEntry> shown = new ArrayList<>(inventory.history().applied());
    shown.addAll(inventory.history().halfDone());
    session
        .history()
        .details(session.connection(), shown.stream().map(inventory.history()::origin).toList())
        .forEach(detail -> details.put(detail.id(), detail));
    anotherAtWork =
        !inventory.history().running().isEmpty()
            && session.dialect().lock().holder(session.connection(), session.lockKey()) != null;
    inventory.changed().forEach(entry -> changed.add(entry.version()));
  }

  static List<MigrationStatus> read(WorkSession session, Inventory inventory) throws SQLException {
    return new StatusReading(session, inventory).list();
  }

  private List<MigrationStatus> list() {
    List<MigrationStatus> list = new ArrayList<>();
    for (HistoryEntry entry : inventory.history().applied()) {
      list.add(of(entry, standing(entry)));
    }
    Set<String> halfDone = new HashSet<>();
    for (HistoryEntry entry : inventory.history().halfDone()) {
      halfDone.add(entry.version());
      boolean running = anotherAtWork && entry.state() == State.RUNNING;
      list.add(of(entry, running ? Standing.RUNNING : Standing.FAILED));
    }
    for (Migration migration : inventory.pending()) {
      String key = migration.key();
      if (!inventory.history().isApplied(key) && !halfDone.contains(key)) {
        list.add(
            new MigrationStatus(
                migration.key(), migration.name(), Standing.PENDING, 0, null, null, null));
      }
    }
    return list;
  }

  private Standing standing(HistoryEntry entry) {
    Migration migration = inventory.file(entry.version());
    if (migration == null) {
      return Standing.MISSING;
    }
    if (inventory.pending(migration)) {
      return Standing.OUTDATED;
    }
    return changed.contains(entry.version()) ? Standing.CHANGED : Standing.APPLIED;
  }

  private MigrationStatus of(HistoryEntry entry, Standing standing) {
    @Nullable HistoryDetails detail = details.get(inventory.history().origin(entry));
    boolean applied = entry.state() == State.APPLIED;
    return new MigrationStatus(
        entry.version(),
        entry.name(),
        standing,
        applied ? entry.batch() : 0,
        applied && detail != null ? detail.startedAt() : null,
        applied && detail != null ? detail.who() : null,
        detail == null ? null : detail.error());
  }
}
