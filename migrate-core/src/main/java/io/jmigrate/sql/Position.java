package io.jmigrate.sql;

/**
 * A place in a script.
 *
 * @param offset UTF-16 units from the start of the script (a byte-order mark does not count)
 * @param line from 1
 * @param column from 1, in UTF-16 units
 */
public record Position(long offset, int line, int column) {
  /** The first character of a script. */
  public static final Position START = new Position(0, 1, 1);

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
