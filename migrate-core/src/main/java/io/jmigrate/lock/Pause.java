package io.jmigrate.lock;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.util.concurrent.ThreadLocalRandom;

/** Pauses that grow, with jitter, between tries to take a lock. */
final class Pause {
  private static final long FIRST_MS = 20;
  private static final long LONGEST_MS = 500;

  private long length = FIRST_MS;

  /** Waits, each time longer. */
  void next() {
    try {
      Thread.sleep(length + ThreadLocalRandom.current().nextLong(length));
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    length = Math.min(length * 2, LONGEST_MS);
  }

  static JmigrateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new JmigrateException(
        ErrorCode.INTERRUPTED, "Interrupted while waiting for the migration lock.", e);
  }
}
