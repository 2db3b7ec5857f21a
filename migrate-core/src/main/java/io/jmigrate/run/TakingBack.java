package io.jmigrate.run;

import io.jmigrate.error.JmigrateException;
import io.jmigrate.error.LockLostException;
import io.jmigrate.history.Attempt;
import io.jmigrate.history.Outcome;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The end of a transaction that came to nothing. */
final class TakingBack {
  private final WorkSession session;

  TakingBack(WorkSession session) {
    this.session = session;
  }

  /** Drops what is uncommitted and writes nothing: the history may be another run's by now. */
  void silently(LockLostException cause) {
    try {
      session.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  /** Rolls back and leaves a row that tells of the attempt; the row blocks nothing. */
  void noting(Attempt attempt, @Nullable String error, Exception cause) {
    try {
      if (LostConnection.happened(session)) {
        // The lock may be gone as well, and the history another run's.
        return;
      }
      session.rollback();
      session.touch();
      session.cleanse();
      Outcome outcome = Outcome.failed(0, null, error);
      session
          .history()
          .insertion(session.nextHistoryId(), attempt, outcome, session.executor())
          .execute(session.connection());
    } catch (SQLException | JmigrateException e) {
      cause.addSuppressed(e);
    }
  }
}
