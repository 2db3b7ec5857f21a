package io.jmigrate.history;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an attempt has come, or how it ended.
 *
 * @param statementsHash chained over the statements done; null for none
 * @param finishedAt null while it runs
 * @param duration null while it runs
 * @param error what stopped it; null for nothing
 */
public record Outcome(
    State state,
    int statementsDone,
    @Nullable String statementsHash,
    @Nullable Instant finishedAt,
    @Nullable Duration duration,
    @Nullable String error) {

  /** At the first statement. */
  public static Outcome running() {
    return new Outcome(State.RUNNING, 0, null, null, null, null);
  }
}
