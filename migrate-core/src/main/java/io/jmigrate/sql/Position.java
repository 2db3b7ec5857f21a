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

  /**
   * Where one is after reading {@code length} characters of a text that begins here; CR LF, LF and
   * a lone CR each end a line.
   */
  public Position after(CharSequence text, int length) {
    int lines = 0;
    int lineStart = 1 - column;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean secondHalf = c == '\n' && i > 0 && text.charAt(i - 1) == '\r';
      if (c == '\n' || c == '\r') {
        lines += secondHalf ? 0 : 1;
        lineStart = i + 1;
      }
    }
    return new Position(offset + length, line + lines, length - lineStart + 1);
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
