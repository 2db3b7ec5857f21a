package io.jmigrate.run;

import io.jmigrate.dialect.LockWait;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a statement does that finds a lock held by somebody else: how long it waits, and how often
 * it is tried again.
 *
 * @param time as a person chose it, for every statement, zero for without limit; null for five
 *     seconds, and fifty in a script that changes rows only
 * @param retries how often a script or statement that got no lock is tried again
 */
public record LockWaits(@Nullable Duration time, int retries) {
  /** How often it is tried again unless something else is set. */
  public static final int RETRIES = 5;

  /** What nobody has chosen. */
  public static final LockWaits USUAL = new LockWaits(null, RETRIES);

  /** While a change of the schema waits, all who come after it wait behind it. */
  private static final Duration SCHEMA = Duration.ofSeconds(5);

  /** A change of rows holds up nobody while it waits; what it has done already may be much. */
  private static final Duration ROWS = Duration.ofSeconds(50);

  /** How long the statements of a script wait. */
  LockWait during(PreparedScript script) {
    return time == null
        ? new LockWait(script.rowsOnly() ? ROWS : SCHEMA, false)
        : new LockWait(time, true);
  }
}
