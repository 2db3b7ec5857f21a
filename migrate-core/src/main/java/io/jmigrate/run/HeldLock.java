package io.jmigrate.run;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.LockHolder;
import io.jmigrate.dialect.LockKey;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** The migration lock while it is ours, on a connection of its own; closing gives it back. */
final class HeldLock implements AutoCloseable {
  private static final long FIRST_PAUSE_MS = 20;
  private static final long LONGEST_PAUSE_MS = 500;
  private static final String UNNAMED = "a session that the server does not name";

  private final Connection connection;
  private final Dialect dialect;
  private final LockKey key;

  private HeldLock(Connection connection, Dialect dialect, LockKey key) {
    this.connection = connection;
    this.dialect = dialect;
    this.key = key;
  }

  /**
   * Tries until the lock is ours or the time is up.
   *
   * @throws JmigrateException (LOCK_TIMEOUT) naming the holder
   */
  static HeldLock acquire(RunSettings settings, LockKey key, MigrationListener listener)
      throws SQLException {
    Connection connection =
        settings.database().open(settings.lockTimeout(), listener::waitingForLock);
    HeldLock lock = new HeldLock(connection, settings.database().dialect(), key);
    boolean held = false;
    try {
      lock.poll(settings.lockTimeout(), listener);
      held = true;
      return lock;
    } finally {
      if (!held) {
        connection.close();
      }
    }
  }

  private void poll(Duration timeout, MigrationListener listener) throws SQLException {
    long deadline = System.nanoTime() + timeout.toNanos();
    long pause = FIRST_PAUSE_MS;
    String told = null;
    while (!dialect.lock().tryAcquire(connection, key)) {
      LockHolder found = dialect.lock().holder(connection, key);
      String holder = found == null ? UNNAMED : found.toString();
      String who = found == null ? UNNAMED : found.who();
      if (!who.equals(told)) {
        listener.waitingForLock(holder);
        told = who;
      }
      if (System.nanoTime() >= deadline) {
        throw new JmigrateException(
            ErrorCode.LOCK_TIMEOUT,
            "Another run holds the migration lock, and did so for the "
                + timeout.toSeconds()
                + " s that were waited (--lock-timeout).\n  Held by "
                + holder
                + ".\n  Nothing was run. Try again when it has ended; the lock frees itself when its"
                + " holder dies.");
      }
      pause(pause + ThreadLocalRandom.current().nextLong(pause));
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JmigrateException(
          ErrorCode.INTERRUPTED, "Interrupted while waiting for the migration lock.", e);
    }
  }

  @Override
  public void close() throws SQLException {
    try (Connection ending = connection) {
      dialect.lock().release(ending, key);
    }
  }
}
