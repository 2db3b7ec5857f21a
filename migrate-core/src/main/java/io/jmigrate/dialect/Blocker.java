package io.jmigrate.dialect;

import org.jspecify.annotations.Nullable;

/**
 * A session that holds what another one waits for, in words for a person.
 *
 * @param session its id in the server; null when it has none that could be ended
 * @param who stays the same while the blocker does
 * @param since what it does, and since when
 * @param statement what it runs or ran last, shortened and without literals; empty when unknown
 */
public record Blocker(@Nullable String session, String who, String since, String statement) {
  @Override
  public String toString() {
    return who + ", " + since + (statement.isEmpty() ? "" : ": " + statement);
  }
}
