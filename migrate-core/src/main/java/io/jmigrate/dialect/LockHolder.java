package io.jmigrate.dialect;

import org.jspecify.annotations.Nullable;

/**
 * Who holds a lock, in words for a person.
 *
 * @param who stays the same while the holder does
 * @param since when it began, as far as the server tells
 * @param session the id of the session that holds it; null when no session does
 */
public record LockHolder(String who, String since, @Nullable String session) {
  @Override
  public String toString() {
    return who + ", " + since;
  }
}
