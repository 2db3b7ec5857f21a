package io.jmigrate.dialect;

import java.time.Duration;

/**
 * How long a statement waits for a lock that another session holds.
 *
 * @param time zero for as long as it takes
 * @param chosen whether a person chose the time for this run; one that is not chosen gives way to
 *     what is set in the server
 */
public record LockWait(Duration time, boolean chosen) {
  /** Whether there is no limit. */
  public boolean unlimited() {
    return time.isZero();
  }
}
