package io.jmigrate.run;

import io.jmigrate.dialect.SessionRules;
import io.jmigrate.dialect.StatementRunner;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.history.Executor;
import io.jmigrate.history.HistoryEntry;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * A statement that works on in the server although the run that sent it has died. Until it has
 * ended, neither journal nor catalog tell anything.
 */
final class Orphan {
  private static final long PAUSE_MS = 200;

  private Orphan() {}

  /**
   * Waits until nothing of these attempts is at work any more; the lock must be ours.
   *
   * @throws JmigrateException (LOCK_TIMEOUT) when the time is up, with the statement that ends it
   */
  static void await(
      WorkSession session, List<HistoryEntry> running, Duration timeout, MigrationListener listener)
      throws SQLException {
    for (HistoryEntry entry : running) {
      Executor executor = session.history().executor(session.connection(), entry.id());
      if (session.endsOrphans() && isAtWork(session, executor)) {
        listener.warned(
            "The run that was at "
                + entry.name()
                + " has died; its statement, still at work in the server (connection "
                + executor.connectionId()
                + "), is ended, as --kill-orphan says.");
        end(session, executor);
      }
      long deadline = System.nanoTime() + timeout.toNanos();
      boolean told = false;
      while (isAtWork(session, executor)) {
        if (!told) {
          listener.waitingForLock(
              "the run that was at "
                  + entry.name()
                  + " has died, but its statement is still at work in the server (connection "
                  + executor.connectionId()
                  + ")");
          told = true;
        }
        if (System.nanoTime() >= deadline) {
          throw new JmigrateException(
              ErrorCode.LOCK_TIMEOUT,
              "A statement of "
                  + entry.name()
                  + " is still at work in the server, although the run that sent it has died; it was"
                  + " waited for "
                  + timeout.toSeconds()
                  + " s (--lock-timeout).\n  Nothing was run. Try again when it has ended, or end it"
                  + " with --kill-orphan, which does: "
                  + session.dialect().session().endSession().formatted(executor.connectionId()));
        }
        pause();
      }
    }
  }

  /** Ends the session only if it is still the one that the run had: ids are used again. */
  private static void end(WorkSession session, Executor executor) throws SQLException {
    SessionRules rules = session.dialect().session();
    if (rules.endAtWork() == null) {
      StatementRunner.execute(
          session.connection(), rules.endSession().formatted(executor.connectionId()));
      return;
    }
    try (PreparedStatement ending = session.connection().prepareStatement(rules.endAtWork())) {
      ending.setString(1, executor.connectionId());
      ending.setString(2, executor.connectionStarted());
      ending.execute();
    }
  }

  private static boolean isAtWork(WorkSession session, Executor executor) throws SQLException {
    SessionRules rules = session.dialect().session();
    if (rules.isAtWork() == null) {
      return false;
    }
    try (PreparedStatement query = session.connection().prepareStatement(rules.isAtWork())) {
      query.setString(1, executor.connectionId());
      query.setString(2, executor.connectionStarted());
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JmigrateException(
          ErrorCode.INTERRUPTED, "Interrupted while waiting for a statement in the server.", e);
    }
  }
}
