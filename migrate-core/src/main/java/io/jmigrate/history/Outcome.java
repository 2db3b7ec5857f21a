package io.jmigrate.history;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an attempt has come, or how it ended.
 *
 * @param statementsHash chained over the statements done; null for none
 * @param announced the statement under way and the catalog before it, as {@link
 *     JournalState#announced}; null for none
 * @param finishedAt null while it runs
 * @param duration null while it runs
 * @param error what stopped it; null for nothing
 */
public record Outcome(
    State state,
    int statementsDone,
    @Nullable String statementsHash,
    @Nullable String announced,
    @Nullable Instant finishedAt,
    @Nullable Duration duration,
    @Nullable String error) {

  /** Under way, so many statements being done. */
  public static Outcome running(int done, @Nullable String hash, @Nullable String announced) {
    return new Outcome(State.RUNNING, done, hash, announced, null, null, null);
  }

  /** Ended well now, all statements being done. */
  public static Outcome succeeded(
      State state, int statements, @Nullable String hash, Duration duration) {
    return new Outcome(state, statements, hash, null, Instant.now(), duration, null);
  }

  /** Stopped now by an error. */
  public static Outcome failed(int done, @Nullable String hash, @Nullable String error) {
    return new Outcome(State.FAILED, done, hash, null, Instant.now(), null, error);
  }
}
