package io.jmigrate.run;

import io.jmigrate.history.Attempt;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The end of a run whose connection broke. What the server made of the last it was sent is not
 * known here, so that nothing is written: the next run, once it has the lock, finds out.
 */
final class LostConnection {
  private static final int PATIENCE_SECONDS = 5;

  private LostConnection() {}

  /** Whether an error is that the connection is gone, rather than what a server said over it. */
  static boolean happened(WorkSession session) {
    try {
      return session.connection().isClosed() || !session.connection().isValid(PATIENCE_SECONDS);
    } catch (SQLException e) {
      return true;
    }
  }

  /** For a script that is journaled. */
  static MigrationFailedException journaled(
      Attempt attempt, int done, int total, String described, @Nullable Throwable cause) {
    String state =
        done == 0
            ? "No statement of " + attempt.name() + " is known to have taken effect"
            : HalfDone.kept(done, total).replaceFirst("; this database cannot.*", "");
    return new MigrationFailedException(
        attempt.name(),
        false,
        described
            + "\n  The connection was lost. "
            + state
            + (done < total ? "; whether the one that was under way did is not known here" : "")
            + ".\n  Run the command again: it finds out, and goes on from there.",
        cause);
  }

  /**
   * For a script in one transaction.
   *
   * @param committing whether the server was told to commit, and did not confirm it
   */
  static MigrationFailedException inTransaction(
      Attempt attempt, boolean committing, String described, @Nullable Throwable cause) {
    return new MigrationFailedException(
        attempt.name(),
        !committing,
        described
            + (committing
                ? "\n  The connection was lost while "
                    + attempt.name()
                    + " was being committed. Whether all of it is there, or nothing, is not known"
                    + " here; the next run finds out.\n  Run the command again."
                : "\n  The connection was lost. Nothing of "
                    + attempt.name()
                    + " was kept: the server rolls its transaction back.\n  Run the command"
                    + " again."),
        cause);
  }
}
