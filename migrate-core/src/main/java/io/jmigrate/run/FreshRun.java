package io.jmigrate.run;

import io.jmigrate.history.HistoryEntry;
import io.jmigrate.migration.Migration;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Runs what may be applied already once more, the lock being held: what can be taken back is taken
 * back first, all of it before anything is applied.
 */
final class FreshRun {
  private final WorkSession session;
  private final MigrationListener listener;
  private final Inventory inventory;

  FreshRun(WorkSession session, MigrationListener listener, Inventory inventory) {
    this.session = session;
    this.listener = listener;
    this.inventory = inventory;
  }

  /** Those of these names; all where there is none. */
  MigrationReport run(List<String> names) throws SQLException {
    Set<String> keys = new LinkedHashSet<>();
    names.forEach(name -> keys.add(inventory.find(name)));
    List<Migration> chosen =
        inventory.migrations().stream()
            .filter(each -> names.isEmpty() || keys.contains(each.key()))
            .toList();
    UndoRun undo = new UndoRun(session, listener, inventory, false);
    MigrationReport undone = undo.undo(reversible(chosen, undo));
    Inventory current = inventory.with(session.readHistory());
    return undone.then(new ApplyRun(session, listener, current).apply(chosen));
  }

  /** The last applied first. */
  private List<HistoryEntry> reversible(List<Migration> chosen, UndoRun undo) throws SQLException {
    Set<String> keys = new LinkedHashSet<>();
    chosen.forEach(each -> keys.add(each.key()));
    List<HistoryEntry> reversible = new ArrayList<>();
    for (HistoryEntry entry : inventory.history().applied()) {
      if (keys.contains(entry.version())) {
        if (undo.possible(entry)) {
          reversible.add(0, entry);
        } else {
          listener.warned(
              entry.name() + " cannot be taken back: what it did stays, and it runs once more.");
        }
      }
    }
    return reversible;
  }
}
