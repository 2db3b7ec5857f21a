package io.jmigrate.run;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.history.Action;
import io.jmigrate.history.Attempt;
import io.jmigrate.history.HistoryEntry;
import io.jmigrate.history.State;
import io.jmigrate.migration.DownText;
import io.jmigrate.migration.Migration;
import io.jmigrate.migration.StepKind;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes migrations back one after the other, the lock being held. */
final class UndoRun {
  private final WorkSession session;
  private final MigrationListener listener;
  private final Inventory inventory;
  private final Scripts scripts;
  private final HalfUndo halfUndo;

  /** Whether what has no down is taken for undone as it is. */
  private final boolean forgets;

  /** What is run of downs of which not all is, by version; kept with the attempt. */
  private final Map<String, String> parts = new HashMap<>();

  UndoRun(WorkSession session, MigrationListener listener, Inventory inventory, boolean forced) {
    this.halfUndo = new HalfUndo(session.dialect(), session.settings().kind(), forced);
    this.forgets = forced && session.settings().kind() == StepKind.SEEDER;
    this.session = session;
    this.listener = listener;
    this.inventory = inventory;
    this.scripts = Scripts.in(session);
  }

  /** All downs are found and read before the first is run. */
  MigrationReport undo(List<HistoryEntry> chosen) throws SQLException {
    List<PreparedScript> downs = prepare(chosen);
    listener.planned(chosen.size());
    List<ResumePoint> points = points(chosen, downs);
    List<MigrationResult> results = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      results.add(undo(chosen.get(i), downs.get(i), points.get(i)));
    }
    return new MigrationReport(results, 0);
  }

  /**
   * The downs of these migrations, in the same order.
   *
   * @throws JmigrateException (REFUSED) naming the first that has none
   */
  List<PreparedScript> prepare(List<HistoryEntry> chosen) throws SQLException {
    List<PreparedScript> downs = new ArrayList<>();
    for (HistoryEntry entry : chosen) {
      PreparedScript down = down(entry, chosen);
      boolean half = entry.halfDone() && entry.action() == Action.APPLY;
      downs.add(half ? half(entry, down) : begun(entry, down));
    }
    return downs;
  }

  private PreparedScript down(HistoryEntry entry, List<HistoryEntry> chosen) throws SQLException {
    Migration migration = inventory.file(entry.version());
    String stored = session.history().downScript(session.connection(), entry);
    if (migration != null) {
      String why = scripts.prepareUp(migration).irreversible();
      if (why != null) {
        throw noWayBack(entry, chosen, "is irreversible, as its author says: " + why);
      }
    }
    PreparedScript down = migration == null ? null : fromFile(migration, entry, stored);
    if (down == null && stored != null) {
      boolean rows = migration != null && migration.rows();
      if (!rows) {
        warnOfStored(entry, migration);
      }
      down = scripts.prepare(DownText.script("stored down of " + entry.name(), stored));
    }
    if (down == null && forgets) {
      listener.warned(entry.name() + " has no down: it is forgotten, and what it did stays.");
      down = scripts.prepare(DownText.script("no down of " + entry.name(), ""));
    }
    if (down == null) {
      boolean rows = migration != null && migration.rows();
      throw noWayBack(
          entry,
          chosen,
          rows
              ? "is not known which rows it loaded, as its file gives no primary keys, or too many"
              : "has no down");
    }
    if (down.irreversible() != null) {
      throw noWayBack(entry, chosen, "is irreversible, as its author says: " + down.irreversible());
    }
    return down;
  }

  private void warnOfStored(HistoryEntry entry, @Nullable Migration migration) {
    listener.warned(
        migration == null
            ? "The file of "
                + entry.name()
                + " is gone; its down is the one stored when it was applied."
            : "The down of "
                + entry.name()
                + " is gone; the one stored when it was applied is used.");
  }

  /** Whether a down is known, in whatever state it is. */
  boolean possible(HistoryEntry entry) throws SQLException {
    Migration migration = inventory.file(entry.version());
    boolean written = migration != null && scripts.downText(migration) != null;
    return written || session.history().downScript(session.connection(), entry) != null;
  }

  /** The part of a down that answers to what took effect of its up. */
  private PreparedScript half(HistoryEntry entry, PreparedScript down) throws SQLException {
    Migration migration = Objects.requireNonNull(inventory.file(entry.version()));
    PreparedScript up = scripts.prepareUp(migration);
    int done = new Recovery(session).find(entry, up).done();
    listener.warned(
        entry.name()
            + " was applied half-way, "
            + done
            + " of its "
            + up.statements()
            + " statements; the part of its down that answers to them is run.");
    return part(entry, migration, done, down);
  }

  /** The down that an interrupted undo was at, which may have been a part as well. */
  private PreparedScript begun(HistoryEntry entry, PreparedScript down) throws SQLException {
    String text =
        entry.halfDone() ? session.history().partialDown(session.connection(), entry.id()) : null;
    if (text == null) {
      return down;
    }
    Migration migration = inventory.file(entry.version());
    if (migration != null) {
      return part(entry, migration, HalfUndo.answered(text), down);
    }
    parts.put(entry.version(), text);
    return Objects.requireNonNull(
        scripts.prepare(DownText.script("part of the down of " + entry.name(), text)));
  }

  private PreparedScript part(
      HistoryEntry entry, Migration migration, int done, PreparedScript down) {
    String text = halfUndo.text(entry, migration.up(), done, down.script());
    parts.put(entry.version(), text);
    return Objects.requireNonNull(
        scripts.prepare(DownText.script("part of the down of " + entry.name(), text)));
  }

  private @Nullable PreparedScript fromFile(
      Migration migration, HistoryEntry entry, @Nullable String stored) {
    String text = scripts.downText(migration);
    if (migration.down() == null || text == null) {
      return null;
    }
    if (stored != null && !stored.replace("\r\n", "\n").equals(text.replace("\r\n", "\n"))) {
      listener.warned(
          "The down of "
              + entry.name()
              + " is not the one stored when it was applied; "
              + migration.down().file().path()
              + " is used.");
    }
    return scripts.prepare(migration.down());
  }

  private JmigrateException noWayBack(
      HistoryEntry entry, List<HistoryEntry> chosen, String reason) {
    int at = chosen.indexOf(entry);
    boolean seeds = inventory.kind() == StepKind.SEEDER;
    String others =
        at == 0
            ? ""
            : "\n  Those applied after it can be undone: jmigrate "
                + (seeds ? "db:seed:undo:all --to " : "db:migrate:undo --to ")
                + chosen.get(at - 1).version();
    return new JmigrateException(
        ErrorCode.REFUSED,
        entry.name()
            + " cannot be undone: it "
            + reason
            + ".\n  Nothing was run. "
            + (seeds
                ? "Delete its rows by hand and let it be forgotten: jmigrate db:seed:undo --seed "
                    + entry.name()
                    + " --force"
                : "Write a down for it, or undo by a new migration.")
            + others);
  }

  /** Where each begins: at its start, or where an earlier run stopped. */
  private List<ResumePoint> points(List<HistoryEntry> chosen, List<PreparedScript> downs)
      throws SQLException {
    Recovery recovery = new Recovery(session);
    List<ResumePoint> points = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      HistoryEntry entry = chosen.get(i);
      points.add(
          entry.halfDone() && entry.action() == Action.UNDO
              ? recovery.find(entry, downs.get(i))
              : ResumePoint.START);
    }
    return points;
  }

  private MigrationResult undo(HistoryEntry entry, PreparedScript down, ResumePoint from) {
    if (down.statements() == 0 && !forgets) {
      listener.warned("The down of " + entry.name() + " is empty: nothing is changed by it.");
    }
    listener.started(entry.name(), Direction.DOWN, down.statements());
    long begin = System.nanoTime();
    Executions.of(down, from, session, listener)
        .run(down, attempt(entry, down, parts.get(entry.version())), State.UNDONE, from);
    Duration duration = Duration.ofNanos(System.nanoTime() - begin);
    listener.finished(entry.name(), Direction.DOWN, duration);
    return new MigrationResult(
        entry.version(), entry.name(), Direction.DOWN, down.statements(), duration);
  }

  static Attempt attempt(HistoryEntry entry, PreparedScript down, @Nullable String part) {
    return new Attempt(
        entry.version(),
        entry.name(),
        Action.UNDO,
        entry.sequence(),
        entry.batch(),
        entry.rawSha256(),
        entry.checksum(),
        entry.checksumAlgorithm(),
        part,
        null,
        down.statements(),
        Instant.now());
  }
}
