package io.jmigrate.sql;

import java.util.Locale;

/** The characters of the lexer's current token, seen in place: valid until the next token. */
final class TokenText implements CharSequence {
  private final CharWindow window;

  TokenText(CharWindow window) {
    this.window = window;
  }

  boolean is(String word) {
    int length = length();
    if (length != word.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = charAt(i);
      char upper = c >= 'a' && c <= 'z' ? (char) (c - ' ') : c;
      if (upper != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  boolean is(char symbol) {
    return length() == 1 && charAt(0) == symbol;
  }

  String upperCase() {
    return toString().toUpperCase(Locale.ROOT);
  }

  @Override
  public int length() {
    return window.position - window.tokenStart;
  }

  @Override
  public char charAt(int index) {
    return window.chars[window.tokenStart + index];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new String(window.chars, window.tokenStart + start, end - start);
  }

  @Override
  public String toString() {
    return new String(window.chars, window.tokenStart, length());
  }
}
