package io.jmigrate.sql;

/** Collects the first tokens of a statement for its classification. */
final class StatementHead {
  private static final int TOKENS = 16;
  private static final int LONGEST = 100;

  private final StringBuilder head = new StringBuilder();
  private int tokens;

  void reset() {
    head.setLength(0);
    tokens = 0;
  }

  void accept(TokenKind kind, TokenText text) {
    if (tokens == TOKENS || kind == TokenKind.EXECUTABLE_COMMENT || kind == TokenKind.HINT) {
      return;
    }
    if (tokens++ > 0) {
      head.append(' ');
    }
    if (kind == TokenKind.WORD) {
      head.append(text.upperCase());
    } else if (text.length() > LONGEST) {
      head.append(text, 0, LONGEST).append('…');
    } else {
      head.append(text);
    }
  }

  @Override
  public String toString() {
    return head.toString();
  }
}
