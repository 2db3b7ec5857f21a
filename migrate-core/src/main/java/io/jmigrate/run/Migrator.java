package io.jmigrate.run;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.history.HistoryEntry;
import io.jmigrate.history.HistoryRecord;
import io.jmigrate.lock.HeldLock;
import io.jmigrate.lock.LockReport;
import io.jmigrate.migration.DatabaseNames;
import io.jmigrate.migration.Migration;
import io.jmigrate.migration.MigrationSet;
import io.jmigrate.migration.Placeholders;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Applies migrations and takes them back. Each call opens its own connections and closes them; an
 * instance holds no other state, but is not thread-safe because its {@link RunSettings} are not.
 */
public final class Migrator {
  private final RunSettings settings;
  private final MigrationListener listener;
  private final @Nullable Map<String, String> placeholders;

  /** Works on what {@code settings} say and tells {@code listener}. */
  public Migrator(RunSettings settings, MigrationListener listener) {
    this(settings, listener, null);
  }

  /** The same, replacing <code>${…}</code> in scripts by {@code placeholders}. */
  public Migrator(
      RunSettings settings,
      MigrationListener listener,
      @Nullable Map<String, String> placeholders) {
    this.placeholders = placeholders;
    this.settings = settings;
    this.listener = listener;
  }

  /**
   * Applies what is pending and asked for. With nothing to do it reads the history once, and
   * neither locks nor writes.
   *
   * @throws MigrationFailedException when a statement failed
   * @throws JmigrateException when an applied file has changed (CHECKSUM_MISMATCH), a migration is
   *     half done (REFUSED), a name is unknown (UNKNOWN_MIGRATION) or another run is at work
   *     (LOCK_TIMEOUT)
   */
  public MigrationReport migrate(MigrateRequest request) {
    return connected(
        session -> {
          Inventory inventory = healthy(session, Health.Purpose.APPLY);
          PendingSelection selection = new PendingSelection(request, inventory);
          ChangedSeeders.warn(inventory, request.names(), listener);
          List<Migration> chosen = selection.choose(inventory);
          if (chosen.isEmpty() && quiet(inventory)) {
            return MigrationReport.NOTHING;
          }
          StaleSums.tell(settings.source(), chosen, listener);
          return locked(
              session,
              () -> {
                Inventory current = reread(session, inventory, Health.Purpose.APPLY);
                return new ApplyRun(session, listener, current).apply(selection.choose(current));
              });
        });
  }

  /**
   * Takes back what is applied and asked for, the last applied first.
   *
   * @throws JmigrateException as {@link #migrate} does, and (REFUSED) when one of them has no down
   */
  public MigrationReport undo(UndoRequest request) {
    return connected(
        session -> {
          Inventory inventory = healthy(session, Health.Purpose.UNDO);
          AppliedSelection selection = new AppliedSelection(request, inventory);
          if (selection.choose(inventory.history()).isEmpty() && quiet(inventory)) {
            return MigrationReport.NOTHING;
          }
          return locked(
              session,
              () -> {
                Inventory current = reread(session, inventory, Health.Purpose.UNDO);
                return new UndoRun(session, listener, current, request.forced())
                    .undo(selection.choose(current.history()));
              });
        });
  }

  /**
   * Brings the database to what the files are, as after a switch of branches: takes back what is
   * applied and has no file any more, the last applied first, then applies what is pending; under
   * one lock.
   *
   * @throws JmigrateException as {@link #migrate} and {@link #undo} do
   */
  public MigrationReport sync() {
    return connected(
        session -> {
          Inventory inventory = healthy(session, Health.Purpose.APPLY);
          boolean nothing = inventory.missing().isEmpty() && inventory.pending().isEmpty();
          if (nothing && quiet(inventory)) {
            return MigrationReport.NOTHING;
          }
          StaleSums.tell(settings.source(), inventory.pending(), listener);
          return locked(session, () -> sync(session, inventory));
        });
  }

  private MigrationReport sync(WorkSession session, Inventory before) throws SQLException {
    Inventory inventory = reread(session, before, Health.Purpose.APPLY);
    MigrationReport undone =
        new UndoRun(session, listener, inventory, false).undo(inventory.missing());
    Inventory current = inventory.with(session.readHistory());
    MigrationReport applied = new ApplyRun(session, listener, current).apply(current.pending());
    return undone.then(applied);
  }

  /** Takes back the last {@code step} migrations and applies them again, under one lock. */
  public MigrationReport redo(int step) {
    return connected(
        session -> {
          Inventory inventory = healthy(session, Health.Purpose.UNDO);
          AppliedSelection selection = new AppliedSelection(UndoRequest.lastly(step), inventory);
          if (selection.choose(inventory.history()).isEmpty() && quiet(inventory)) {
            return MigrationReport.NOTHING;
          }
          return locked(
              session,
              () -> redo(session, reread(session, inventory, Health.Purpose.UNDO), selection));
        });
  }

  private MigrationReport redo(WorkSession session, Inventory inventory, AppliedSelection selection)
      throws SQLException {
    List<HistoryEntry> chosen = selection.choose(inventory.history());
    List<Migration> again = new ArrayList<>();
    for (HistoryEntry entry : chosen) {
      Migration migration = inventory.file(entry.version());
      if (migration == null) {
        throw new JmigrateException(
            ErrorCode.REFUSED,
            entry.name() + " cannot be done again: its file is gone.\n  Nothing was run.");
      }
      again.add(0, migration);
    }
    MigrationReport undone = new UndoRun(session, listener, inventory, false).undo(chosen);
    Inventory current = inventory.with(session.readHistory());
    MigrationReport applied = new ApplyRun(session, listener, current).apply(again);
    return undone.then(applied);
  }

  /**
   * Runs these again, applied or not; all where no name is given. What is applied is taken back
   * first where a down is known, and stays else.
   */
  public MigrationReport fresh(List<String> names) {
    return connected(
        session -> {
          Inventory inventory = healthy(session, Health.Purpose.APPLY);
          names.forEach(inventory::find);
          return locked(
              session,
              () -> {
                Inventory current = reread(session, inventory, Health.Purpose.APPLY);
                return new FreshRun(session, listener, current).run(names);
              });
        });
  }

  /** How every migration stands: those applied in the order of application, then the others. */
  public List<MigrationStatus> status() {
    return connected(session -> StatusReading.read(session, inventory(session)));
  }

  /**
   * Takes every pending versioned migration up to and including one as applied, without running it.
   *
   * @return their names
   * @throws JmigrateException (REFUSED) when there is none
   */
  public List<String> baseline(String typed) {
    return connected(
        session -> {
          Inventory inventory = healthy(session, Health.Purpose.APPLY);
          String key = inventory.find(typed);
          return locked(
              session,
              () ->
                  new Baseline(session, reread(session, inventory, Health.Purpose.APPLY))
                      .record(key));
        });
  }

  /**
   * Takes over the history of another tool; its table stays as it is.
   *
   * @throws JmigrateException (REFUSED, CHECKSUM_MISMATCH) where that cannot be done for certain;
   *     nothing is written then
   */
  public ImportReport importHistory(ImportRequest request) {
    return connected(
        session -> {
          ImportReport report = imported(session, request, false);
          boolean done = request.dryRun() || report.already() || report.imported().isEmpty();
          return done ? report : locked(session, () -> imported(session, request, true));
        });
  }

  private ImportReport imported(WorkSession session, ImportRequest request, boolean write)
      throws SQLException {
    return new Import(session, listener, inventory(session), request).run(write);
  }

  /** Finds something out; neither locks nor writes. */
  public <T> T read(ReadingWork<T> work) {
    return connected(session -> work.run(new DatabaseReading(session, this::inventory)));
  }

  /** Every attempt there ever was, oldest first. */
  public List<HistoryRecord> history() {
    return connected(
        session -> {
          session.readHistory();
          return session.historyMissing()
              ? List.of()
              : session.history().records(session.connection());
        });
  }

  /**
   * Hands over, statement by statement, the SQL that {@link #migrate} would run; runs none of it.
   */
  public void dryRun(MigrateRequest request, Consumer<String> sql) {
    connected(
        session -> {
          Inventory inventory = healthy(session, Health.Purpose.APPLY);
          List<Migration> chosen = new PendingSelection(request, inventory).choose(inventory);
          new DryRun(session, listener, inventory, sql).apply(chosen);
          return chosen;
        });
  }

  /** The same for {@link #undo}. */
  public void dryRunUndo(UndoRequest request, Consumer<String> sql) {
    connected(
        session -> {
          Inventory inventory = healthy(session, Health.Purpose.UNDO);
          List<HistoryEntry> chosen =
              new AppliedSelection(request, inventory).choose(inventory.history());
          new DryRun(session, listener, inventory, sql).undo(chosen, request.forced());
          return chosen;
        });
  }

  /** What {@link #repair} would write down, in words. */
  public String plannedRepair(Decision decision, String typed) {
    return connected(
        session -> {
          Inventory inventory = inventory(session);
          return new Repair(session, inventory).plan(decision, inventory.find(typed));
        });
  }

  /**
   * Writes down a person's decision on one migration.
   *
   * @param typed names the migration
   * @return the name of the migration decided on
   * @throws JmigrateException (REFUSED) when the decision does not fit its state
   */
  public String repair(Decision decision, String typed) {
    return connected(
        session -> {
          Inventory inventory = inventory(session);
          String key = inventory.find(typed);
          return locked(
              session,
              () ->
                  new Repair(session, inventory.with(session.readHistory())).record(decision, key));
        });
  }

  /**
   * Tells who holds the lock and, with force, ends that session.
   *
   * @throws JmigrateException (REFUSED) where the holder cannot be ended from here
   */
  public LockReport unlock(boolean force) {
    try (WorkSession session = WorkSession.open(settings.impatient(), listener)) {
      return session.locks().unlock(force);
    } catch (SQLException e) {
      throw DatabaseRefusal.of(settings.database(), e);
    } catch (JmigrateException e) {
      if (e.code() != ErrorCode.LOCK_TIMEOUT) {
        throw e;
      }
      throw new JmigrateException(
          ErrorCode.REFUSED,
          "The database file of "
              + settings.database().target()
              + " is open in another process, and that is its lock: it ends with that process, and"
              + " cannot be taken away.\n  Nothing was done. End the process that has the file open.",
          e);
    }
  }

  private Inventory inventory(WorkSession session) throws SQLException {
    DatabaseNames names =
        new DatabaseNames(session.dialect().fileNames(), settings.database().knownFileNames());
    MigrationSet files = MigrationSet.read(settings.source(), names, placeholders(session));
    return new Inventory(
        files.migrations(),
        names,
        session.readHistory(),
        new FileChecks(session.dialect().syntax()),
        settings.kind());
  }

  private Placeholders placeholders(WorkSession session) throws SQLException {
    return placeholders == null
        ? Placeholders.LITERAL
        : Placeholders.of(
            FlywayPlaceholders.around(session, settings.historyTable(), placeholders));
  }

  /**
   * Whether no run is at work, as far as the history tells; one that is may change what is to do.
   */
  private static boolean quiet(Inventory inventory) {
    return inventory.history().running().isEmpty();
  }

  private Inventory healthy(WorkSession session, Health.Purpose purpose) throws SQLException {
    Inventory inventory = inventory(session);
    Health.require(session, inventory, purpose);
    return inventory;
  }

  private Inventory reread(WorkSession session, Inventory before, Health.Purpose purpose)
      throws SQLException {
    Inventory current = before.with(session.readHistory());
    Health.requireLocked(session, current, purpose);
    return current;
  }

  /** Work that may meet errors of the database. */
  @FunctionalInterface
  private interface Work<T> {
    T run() throws SQLException;
  }

  /** Work on a connection. */
  @FunctionalInterface
  interface SessionWork<T> {
    T run(WorkSession session) throws SQLException;
  }

  private <T> T connected(SessionWork<T> work) {
    try (WorkSession session = WorkSession.open(settings, listener)) {
      return work.run(session);
    } catch (SQLException e) {
      throw DatabaseRefusal.of(settings.database(), e);
    }
  }

  private <T> T locked(WorkSession session, Work<T> work) throws SQLException {
    try (HeldLock lock =
        session.locks().acquire(settings.lockTimeout(), listener::waitingForLock)) {
      session.runUnder(lock);
      List<HistoryEntry> running = session.readHistory().running();
      session.prepare();
      Orphan.await(session, running, settings.lockTimeout(), listener);
      return work.run();
    }
  }
}
