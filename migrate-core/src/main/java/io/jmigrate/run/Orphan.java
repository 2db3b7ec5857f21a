package io.jmigrate.run;

import io.jmigrate.dialect.PoolRules;
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
import org.jspecify.annotations.Nullable;

/**
 * A session that works on in the server although the run that sent it has died: at a statement of a
 * journaled script, or at the COMMIT of a transaction that no row tells of yet. Until it has ended,
 * neither history nor catalog tell anything.
 */
final class Orphan {
  private static final long PAUSE_MS = 200;

  private final WorkSession session;
  private final SessionRules rules;
  private final Duration timeout;
  private final MigrationListener listener;

  private Orphan(WorkSession session, Duration timeout, MigrationListener listener) {
    this.session = session;
    this.rules = session.dialect().session();
    this.timeout = timeout;
    this.listener = listener;
  }

  /**
   * Waits until nothing of these attempts is at work any more, nor anything that would yet add to
   * the history; the lock must be ours, and the history's table be there.
   *
   * @throws JmigrateException (LOCK_TIMEOUT) when the time is up, with the statement that ends it
   */
  static void await(
      WorkSession session, List<HistoryEntry> running, Duration timeout, MigrationListener listener)
      throws SQLException {
    Orphan orphan = new Orphan(session, timeout, listener);
    String isAtWork = session.dialect().session().isAtWork();
    if (isAtWork != null) {
      for (HistoryEntry entry : running) {
        Executor executor = session.history().executor(session.connection(), entry.id());
        String pooled = executor.pooledName();
        PoolRules pool = session.dialect().routing().pool();
        if (pooled != null && pool != null) {
          orphan.await(entry.name(), pool.isAtWork(), pool.endAtWork(), pooled);
        } else {
          orphan.await(
              entry.name(),
              isAtWork,
              session.dialect().session().endAtWork(),
              executor.connectionId(),
              executor.connectionStarted());
        }
      }
    }
    String isCommitting = session.dialect().session().isCommitting();
    if (isCommitting != null) {
      orphan.await("a migration", isCommitting, null, session.history().qualified());
    }
  }

  private void await(String what, String query, @Nullable String end, String... parameters)
      throws SQLException {
    String id = id(query, parameters);
    if (id != null && session.settings().endsOrphans()) {
      listener.warned(
          "The run that was at "
              + what
              + " has died; its statement, still at work in the server (connection "
              + id
              + "), is ended, as --kill-orphan says.");
      end(id, query, end, parameters);
    }
    long deadline = System.nanoTime() + timeout.toNanos();
    boolean told = false;
    while (id != null) {
      if (!told) {
        listener.waitingForLock(
            "the run that was at "
                + what
                + " has died, but its statement is still at work in the server (connection "
                + id
                + ")");
        told = true;
      }
      if (System.nanoTime() >= deadline) {
        throw new JmigrateException(
            ErrorCode.LOCK_TIMEOUT,
            "A statement of "
                + what
                + " is still at work in the server, although the run that sent it has died; it was"
                + " waited for "
                + timeout.toSeconds()
                + " s (--lock-timeout).\n  Nothing was run. Try again when it has ended, or end it"
                + " with --kill-orphan, which does: "
                + rules.endSession().formatted(id));
      }
      pause();
      id = id(query, parameters);
    }
  }

  /** Ends the session only if it is still the one that the query found: ids are used again. */
  private void end(String id, String query, @Nullable String end, String... parameters)
      throws SQLException {
    try {
      if (end == null) {
        StatementRunner.execute(session.connection(), rules.endSession().formatted(id));
      } else {
        id(end, parameters);
      }
    } catch (SQLException e) {
      // It may have ended by itself meanwhile.
      if (id(query, parameters) != null) {
        throw e;
      }
    }
  }

  /** The session that the query finds. */
  private @Nullable String id(String sql, String... parameters) throws SQLException {
    try (PreparedStatement query = session.connection().prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        query.setString(i + 1, parameters[i]);
      }
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getString(1) : null;
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
