package io.jmigrate.run;

import java.time.Duration;

/**
 * Told of a run while it goes on. Every method may be left out. A run tells {@link #planned} once
 * it has the lock and something to do, then for each migration {@link #started}, {@link
 * #statementDone} for each of its statements, and {@link #finished} unless it failed; the failure
 * is what the run throws. {@link #warned} and the waiting methods may come at any time.
 *
 * <p>All in the thread that runs the migrations, but for {@link #blocked}. What a method throws
 * stops the run as a failure of the migration at hand would.
 */
public interface MigrationListener {
  /** Hears nothing. */
  MigrationListener SILENT = new MigrationListener() {};

  /** So many migrations are about to run, one after the other. */
  default void planned(int migrations) {}

  /** A migration is about to run. */
  default void started(String name, Direction direction, int statements) {}

  /** One more of its statements is done; {@code done} counts from 1. */
  default void statementDone(int done, int statements) {}

  /** So many rows of its file are there by now, not yet for good. */
  default void rowsLoaded(long rows) {}

  /** It is in the database, or out of it, for good. */
  default void finished(String name, Direction direction, Duration duration) {}

  /** Something a person should know that stops nothing. */
  default void warned(String message) {}

  /** The {@code jmigrate.sum} of a folder is not about its files; says so and what to do. */
  default void staleSum(String message) {
    warned(message);
  }

  /**
   * A statement waits for a lock held by {@code blocker}; said while it waits, by another thread
   * than the run's, and again when the blocker changes.
   */
  default void blocked(String blocker) {}

  /** The database does not answer yet, and is waited for; said again when the reason changes. */
  default void waitingForDatabase(String reason) {}

  /** Another process is at work; said once, then again when the holder changes. */
  default void waitingForLock(String holder) {}
}
