package io.jmigrate.run;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.history.HistoryEntry;
import io.jmigrate.history.HistorySnapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses what an {@link UndoRequest} asks for among what is applied, the last applied first. */
final class AppliedSelection {
  private final UndoRequest request;
  private final Set<String> named = new LinkedHashSet<>();
  private final @Nullable String to;

  /** Resolves the names at once, so that a typing error is told before anything is done. */
  AppliedSelection(UndoRequest request, Inventory inventory) {
    this.request = request;
    for (String name : request.names()) {
      named.add(applied(name, inventory));
    }
    this.to = request.to() == null ? null : applied(request.to(), inventory);
    if (request.batch() > inventory.history().lastBatch()) {
      throw new JmigrateException(
          ErrorCode.UNKNOWN_MIGRATION,
          "There is no batch "
              + request.batch()
              + "; the last one is "
              + inventory.history().lastBatch()
              + ".");
    }
  }

  private static String applied(String name, Inventory inventory) {
    String key = inventory.find(name);
    if (inventory.history().undoable().stream().noneMatch(e -> e.version().equals(key))) {
      throw new JmigrateException(
          ErrorCode.UNKNOWN_MIGRATION,
          inventory.kind().title()
              + " was not executed: "
              + name
              + ". `jmigrate "
              + inventory.kind().status()
              + "` shows what was.");
    }
    return key;
  }

  /** What to take back, in order. A repeatable one has no part in it unless it is named. */
  List<HistoryEntry> choose(HistorySnapshot history) {
    List<HistoryEntry> newestFirst = new ArrayList<>(history.undoable());
    Collections.reverse(newestFirst);
    List<HistoryEntry> chosen = new ArrayList<>();
    for (HistoryEntry entry : newestFirst) {
      boolean isNamed = named.contains(entry.version());
      if (entry.version().startsWith("R__") && !isNamed && !entry.version().equals(to)) {
        continue;
      }
      if (named.isEmpty() ? wanted(entry, chosen) : isNamed) {
        chosen.add(entry);
      }
      if (entry.version().equals(to)) {
        break;
      }
    }
    return chosen;
  }

  private boolean wanted(HistoryEntry entry, List<HistoryEntry> chosen) {
    if (request.all() || to != null) {
      return true;
    }
    if (request.batch() > 0) {
      return entry.batch() == request.batch();
    }
    return chosen.size() < request.step();
  }
}
