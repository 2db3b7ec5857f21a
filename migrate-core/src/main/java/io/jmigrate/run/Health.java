package io.jmigrate.run;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.history.Action;
import io.jmigrate.history.HistoryDetails;
import io.jmigrate.history.HistoryEntry;
import io.jmigrate.migration.Migration;
import io.jmigrate.migration.StepKind;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Refuses to run while files and history contradict each other. */
final class Health {
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private Health() {}

  /** What a run is about to do, and so what half-done migrations it takes up. */
  enum Purpose {
    APPLY,
    UNDO
  }

  /**
   * Returns when nothing is in the way, as far as can be told while another run may be at work.
   *
   * @throws JmigrateException as {@link #requireLocked}
   */
  static void require(WorkSession session, Inventory inventory, Purpose purpose)
      throws SQLException {
    List<HistoryEntry> stopped = new ArrayList<>(inventory.history().halfDone());
    stopped.removeAll(inventory.history().running());
    require(session, inventory, purpose, stopped);
  }

  /**
   * Returns when nothing is in the way, the lock being ours.
   *
   * @throws JmigrateException (REFUSED) for a migration that stopped half-way, (CHECKSUM_MISMATCH)
   *     for a changed one
   */
  static void requireLocked(WorkSession session, Inventory inventory, Purpose purpose)
      throws SQLException {
    require(session, inventory, purpose, inventory.history().halfDone());
  }

  private static void require(
      WorkSession session, Inventory inventory, Purpose purpose, List<HistoryEntry> halfDone)
      throws SQLException {
    List<HistoryEntry> inTheWay = new ArrayList<>();
    for (HistoryEntry entry : halfDone) {
      boolean goesOn =
          inventory.file(entry.version()) != null
              ? purpose == Purpose.UNDO || entry.action() == Action.APPLY
              : purpose == Purpose.UNDO && entry.action() == Action.UNDO;
      if (!goesOn) {
        inTheWay.add(entry);
      }
    }
    StepKind kind = session.settings().kind();
    HalfDone.refuse(kind, inTheWay);
    List<HistoryEntry> changed = inventory.changed();
    if (!changed.isEmpty() && kind == StepKind.MIGRATION) {
      throw new JmigrateException(
          ErrorCode.CHECKSUM_MISMATCH, describe(session, inventory, changed));
    }
  }

  private static String describe(
      WorkSession session, Inventory inventory, List<HistoryEntry> changed) throws SQLException {
    List<HistoryDetails> details =
        session
            .history()
            .details(session.connection(), changed.stream().map(HistoryEntry::id).toList());
    StringBuilder text = new StringBuilder();
    for (HistoryEntry entry : changed) {
      Migration migration = Objects.requireNonNull(inventory.file(entry.version()));
      text.append(migration.up().file().path())
          .append(": the file is not what it was when it was applied");
      for (HistoryDetails detail : details) {
        if (detail.id() == entry.id()) {
          text.append(" (")
              .append(WHEN.format(detail.startedAt().atZone(ZoneId.systemDefault())))
              .append(detail.databaseUser().isBlank() ? "" : " by " + detail.databaseUser())
              .append(" from ")
              .append(detail.host())
              .append(')');
        }
      }
      text.append(".\n  checksum then ")
          .append(entry.checksum())
          .append("\n  checksum now  ")
          .append(inventory.checksum(migration))
          .append('\n');
    }
    return text.append("  Nothing was run. To go on, one of:\n")
        .append(
            "    put the file back as it was (git log -p -- <file> shows the change), and put the")
        .append(" change into a new migration;\n")
        .append("    if the database is right and only the file was tidied up:")
        .append(" jmigrate db:repair --accept ")
        .append(changed.get(0).version())
        .toString();
  }
}
