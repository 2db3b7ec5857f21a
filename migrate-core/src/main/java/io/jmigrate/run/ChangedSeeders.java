package io.jmigrate.run;

import io.jmigrate.history.HistoryEntry;
import io.jmigrate.migration.StepKind;
import java.util.List;

/**
 * Says that applied seeders have other files by now. A changed migration stops a run; seeders are
 * data, and what has been made of it counts.
 */
final class ChangedSeeders {
  private ChangedSeeders() {}

  /** Warns of those that are named, of all where none is; of migrations never. */
  static void warn(Inventory inventory, List<String> names, MigrationListener listener) {
    if (inventory.kind() == StepKind.MIGRATION) {
      return;
    }
    List<String> wanted = names.stream().map(inventory::find).toList();
    for (HistoryEntry entry : inventory.changed()) {
      if (wanted.isEmpty() || wanted.contains(entry.version())) {
        listener.warned(
            entry.name()
                + " has changed since it was applied; it is not run again by itself."
                + "\n  To take back what it did and run it as it is now: jmigrate db:seed --seed "
                + entry.name()
                + " --fresh\n  To leave it as it is and hear no more of it: jmigrate "
                + inventory.kind().repair()
                + " --accept "
                + entry.name());
      }
    }
  }
}
