package io.jmigrate.connection;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How long a database is waited for that does not answer yet, as when it starts at the same time.
 *
 * @param timeout zero for not at all
 * @param told what it said, in words; again when that changes
 */
public record StartWait(Duration timeout, Consumer<String> told) {
  /** The first failure is final. */
  public static final StartWait NONE = new StartWait(Duration.ZERO, reason -> {});

  private static final long FIRST_PAUSE_MS = 100;
  private static final long LONGEST_PAUSE_MS = 2000;

  /** Connects as soon as the database answers, or fails as the last attempt did. */
  Connection connect(Connector connector) throws SQLException {
    long deadline = System.nanoTime() + timeout.toNanos();
    long pause = FIRST_PAUSE_MS;
    String said = "";
    while (true) {
      try {
        return connector.connect();
      } catch (SQLException e) {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0 || !Causes.mayPass(e)) {
          throw e;
        }
        String reason = Causes.words(e, String.valueOf(e.getMessage()));
        if (!reason.equals(said)) {
          said = reason;
          told.accept(reason);
        }
        pause(Math.min(pause, left));
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      }
    }
  }

  static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JmigrateException(
          ErrorCode.INTERRUPTED, "Interrupted while waiting for the database.", e);
    }
  }
}
