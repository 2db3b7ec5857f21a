package io.jmigrate.sql;

/** Recognises {@code COPY … FROM stdin}, whose data follows in the script. */
final class CopyDetector {
  private boolean copy;
  private boolean afterFrom;
  private boolean fromStdin;
  private int tokens;
  private int parenthesesOpen;

  void reset() {
    copy = false;
    afterFrom = false;
    fromStdin = false;
    tokens = 0;
    parenthesesOpen = 0;
  }

  boolean found() {
    return fromStdin;
  }

  void accept(TokenKind kind, TokenText text) {
    if (tokens++ == 0) {
      copy = kind == TokenKind.WORD && text.is("COPY");
    } else if (!copy) {
      return;
    }
    if (kind == TokenKind.PUNCTUATION) {
      parenthesesOpen += text.is('(') ? 1 : text.is(')') ? -1 : 0;
    }
    fromStdin |= afterFrom && kind == TokenKind.WORD && text.is("STDIN");
    afterFrom = parenthesesOpen == 0 && kind == TokenKind.WORD && text.is("FROM");
  }
}
