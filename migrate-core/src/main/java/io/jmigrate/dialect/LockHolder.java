package io.jmigrate.dialect;

/**
 * Who holds a lock, in words for a person.
 *
 * @param who stays the same while the holder does
 * @param since when it began, as far as the server tells
 */
public record LockHolder(String who, String since) {
  @Override
  public String toString() {
    return who + ", " + since;
  }
}
