package io.jmigrate.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the history says for people.
 *
 * @param id the row's
 * @param durationMs -1 when the attempt did not end
 * @param error what stopped it; null for nothing
 */
public record HistoryDetails(
    long id,
    Instant startedAt,
    long durationMs,
    String databaseUser,
    String host,
    @Nullable String error) {
  /** The database user and where it came from. */
  public String who() {
    return databaseUser.isBlank() ? host : databaseUser + " from " + host;
  }
}
