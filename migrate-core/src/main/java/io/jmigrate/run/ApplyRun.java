package io.jmigrate.run;

import io.jmigrate.history.Action;
import io.jmigrate.history.Attempt;
import io.jmigrate.history.HistoryEntry;
import io.jmigrate.history.State;
import io.jmigrate.migration.Migration;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Applies migrations one after the other as one batch, the lock being held. */
final class ApplyRun {
  private final WorkSession session;
  private final MigrationListener listener;
  private final Inventory inventory;
  private final Scripts scripts;

  ApplyRun(WorkSession session, MigrationListener listener, Inventory inventory) {
    this.session = session;
    this.listener = listener;
    this.inventory = inventory;
    this.scripts = Scripts.in(session);
  }

  /** All scripts are read before the first is run, so that a broken one stops nothing half-way. */
  MigrationReport apply(List<Migration> selected) throws SQLException {
    List<Migration> chosen = TableOrder.of(selected, session);
    List<PreparedScript> prepared = new ArrayList<>();
    for (Migration migration : chosen) {
      prepared.add(scripts.prepareUp(migration));
    }
    LateMigrations.mind(inventory.late(chosen), session.settings().order(), listener);
    List<ResumePoint> points = points(chosen, prepared);
    listener.planned(chosen.size());
    long sequence = inventory.history().lastSequence();
    int batch = inventory.history().lastBatch() + 1;
    List<MigrationResult> results = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      Migration migration = chosen.get(i);
      results.add(apply(migration, prepared.get(i), points.get(i), ++sequence, batch));
    }
    return results.isEmpty() ? MigrationReport.NOTHING : new MigrationReport(results, batch);
  }

  private MigrationResult apply(
      Migration migration, PreparedScript script, ResumePoint from, long sequence, int batch) {
    Attempt attempt = attempt(Action.APPLY, migration, script, sequence, batch, scripts);
    listener.started(migration.name(), Direction.UP, script.statements());
    if (from.done() > 0) {
      listener.warned(
          migration.name()
              + " goes on at statement "
              + (from.done() + 1)
              + " of "
              + script.statements()
              + "; those before it took effect earlier.");
    } else if (script.outside() != null) {
      listener.warned(
          migration.name()
              + " runs without a transaction, each statement for itself: "
              + script.outside()
              + " cannot run in one.");
    }
    long begin = System.nanoTime();
    int count =
        Executions.of(script, from, session, listener).run(script, attempt, State.APPLIED, from);
    Duration duration = Duration.ofNanos(System.nanoTime() - begin);
    listener.finished(migration.name(), Direction.UP, duration);
    return new MigrationResult(migration.key(), migration.name(), Direction.UP, count, duration);
  }

  /** Where each begins: at its start, or where an earlier run stopped. */
  private List<ResumePoint> points(List<Migration> chosen, List<PreparedScript> prepared)
      throws SQLException {
    Recovery recovery = new Recovery(session);
    List<ResumePoint> points = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      HistoryEntry interrupted = inventory.interrupted(chosen.get(i));
      points.add(
          interrupted == null ? ResumePoint.START : recovery.find(interrupted, prepared.get(i)));
    }
    return points;
  }

  static Attempt attempt(
      Action action,
      Migration migration,
      PreparedScript script,
      long sequence,
      int batch,
      Scripts scripts) {
    return new Attempt(
        migration.key(),
        migration.name(),
        action,
        sequence,
        batch,
        script.rawSha256(),
        script.checksum(),
        script.algorithm(),
        scripts.downText(migration),
        script.models(),
        script.statements(),
        Instant.now());
  }
}
