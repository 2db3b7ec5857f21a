package io.jmigrate.lock;

import io.jmigrate.dialect.LockHolder;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tries to take a lock until it is ours or the time is up. */
final class LockPolling {
  private static final String UNNAMED = "a session that the server does not name";

  private final Duration timeout;
  private final Consumer<String> waiting;

  /** {@code waiting} is told who holds the lock: once, then again when that changes. */
  LockPolling(Duration timeout, Consumer<String> waiting) {
    this.timeout = timeout;
    this.waiting = waiting;
  }

  /** One way to lock. */
  interface Lock {
    /** Tries once, without waiting. */
    boolean tryAcquire() throws SQLException;

    /** Who else holds it; null when nobody does any more or the server does not tell. */
    @Nullable LockHolder holder() throws SQLException;
  }

  /**
   * Returns when the lock is ours.
   *
   * @throws JmigrateException (LOCK_TIMEOUT) naming the holder
   */
  void acquire(Lock lock) throws SQLException {
    long deadline = System.nanoTime() + timeout.toNanos();
    Pause pause = new Pause();
    String told = null;
    while (!lock.tryAcquire()) {
      LockHolder found = lock.holder();
      String holder = found == null ? UNNAMED : found.toString();
      String who = found == null ? UNNAMED : found.who();
      if (!who.equals(told)) {
        waiting.accept(holder);
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
                + " holder dies. `jmigrate db:unlock` shows it, and with --force ends its holder.");
      }
      pause.next();
    }
  }
}
