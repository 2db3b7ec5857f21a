package io.jmigrate.sql;

/** Finds the end of quoted text; the window's position is at its opening when called. */
final class QuoteScanner {
  private final CharWindow window;

  QuoteScanner(CharWindow window) {
    this.window = window;
  }

  /** Moves behind the closing quote; a doubled quote does not close. */
  void quoted(boolean backslashEscapes, String unclosed) {
    char quote = window.chars[window.position];
    window.position++;
    while (true) {
      char[] chars = window.chars;
      int limit = window.limit;
      int i = window.position;
      while (i < limit && chars[i] != quote && (chars[i] != '\\' || !backslashEscapes)) {
        i++;
      }
      window.position = i;
      if (i == limit) {
        if (!window.fill()) {
          throw unclosed(unclosed, "Close it with " + quote + " where it should end.");
        }
        continue;
      }
      boolean escape = chars[i] != quote;
      int next = window.peek(1);
      window.position += next >= 0 && (escape || next == quote) ? 2 : 1;
      if (!escape && next != quote) {
        return;
      }
    }
  }

  /** Moves behind a dollar-quoted string; false, and nothing happens, if none begins here. */
  boolean dollarQuoted(boolean tags) {
    int length = openingLength(tags);
    if (length == 0) {
      return false;
    }
    String opening = new String(window.chars, window.position, length);
    window.position += length;
    while (true) {
      char[] chars = window.chars;
      int limit = window.limit;
      int i = window.position;
      while (i < limit && chars[i] != '$') {
        i++;
      }
      window.position = i;
      if (i == limit) {
        if (!window.fill()) {
          throw unclosed(
              "this string in dollar quotes is never closed",
              "Close it with " + opening + " where it should end.");
        }
      } else if (at(opening)) {
        window.position += length;
        return true;
      } else {
        window.position++;
      }
    }
  }

  private int openingLength(boolean tags) {
    int c = window.peek(1);
    int length = 2;
    while (tags && isTagPart(c, length == 2)) {
      c = window.peek(length);
      length++;
    }
    return c == '$' ? length : 0;
  }

  private static boolean isTagPart(int c, boolean first) {
    boolean letter = ((c | ' ') >= 'a' && (c | ' ') <= 'z') || c == '_' || c >= 128;
    return letter || (!first && c >= '0' && c <= '9');
  }

  private boolean at(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (window.peek(i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private ScriptSyntaxException unclosed(String what, String advice) {
    return ScriptErrors.at(window, window.tokenStart, what, advice);
  }
}
