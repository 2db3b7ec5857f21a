package io.jmigrate.sql;

import org.jspecify.annotations.Nullable;

/** Tells where comments begin and end, and which of them are more than comments. */
final class CommentScanner {
  private static final int SHORT_VERSION = 5;
  private static final int LONG_VERSION = 6;

  private final CharWindow window;
  private final boolean hashComments;
  private final boolean slashComments;
  private final boolean dashNeedsSpace;
  private final boolean nested;
  private final boolean executable;

  CommentScanner(CharWindow window, SqlSyntax syntax) {
    this.window = window;
    this.hashComments = syntax.has(SyntaxRule.HASH_COMMENTS);
    this.slashComments = syntax.has(SyntaxRule.SLASH_COMMENTS);
    this.dashNeedsSpace = syntax.has(SyntaxRule.DASH_COMMENT_NEEDS_SPACE);
    this.nested = syntax.has(SyntaxRule.NESTED_COMMENTS);
    this.executable = syntax.has(SyntaxRule.EXECUTABLE_COMMENTS);
  }

  /** Whether a comment of any kind begins at the position. */
  boolean begins() {
    int c = window.peek(0);
    if (c == '/') {
      int next = window.peek(1);
      return next == '*' || (slashComments && next == '/');
    }
    return c == '-' ? dashesBegin() : hashComments && c == '#';
  }

  private boolean dashesBegin() {
    if (window.peek(1) != '-') {
      return false;
    }
    return !dashNeedsSpace || window.peek(2) <= ' ' || Directives.follow(window, 2);
  }

  /** Moves behind the comment at the position and tells its kind; null if there is none. */
  @Nullable TokenKind scan() {
    if (!begins()) {
      return null;
    }
    if (window.peek(1) != '*' || window.peek(0) != '/') {
      toLineEnd();
      return window.chars[window.tokenStart] == '-'
          ? TokenKind.LINE_COMMENT
          : TokenKind.BLOCK_COMMENT;
    }
    if (executable && executableBegins()) {
      return TokenKind.EXECUTABLE_COMMENT;
    }
    boolean hint = window.peek(2) == '+';
    block();
    return hint ? TokenKind.HINT : TokenKind.BLOCK_COMMENT;
  }

  void toLineEnd() {
    while (true) {
      char[] chars = window.chars;
      int limit = window.limit;
      int i = window.position;
      while (i < limit && chars[i] != '\n' && chars[i] != '\r') {
        i++;
      }
      window.position = i;
      if (i < limit || !window.fill()) {
        return;
      }
    }
  }

  /** Moves behind {@code /*!} and the version; not if no server is ever of that version. */
  private boolean executableBegins() {
    int mark = window.peek(2) == 'M' ? 3 : 2;
    if (window.peek(mark) != '!') {
      return false;
    }
    int digits = 0;
    boolean nines = true;
    while (digits < LONG_VERSION && isDigit(window.peek(mark + 1 + digits))) {
      nines &= window.peek(mark + 1 + digits) == '9';
      digits++;
    }
    boolean versioned = digits >= SHORT_VERSION;
    if (versioned && nines) {
      return false;
    }
    window.position += mark + 1 + (versioned ? digits : 0);
    return true;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private void block() {
    window.position += 2;
    int depth = 1;
    while (depth > 0) {
      char[] chars = window.chars;
      int limit = window.limit;
      int i = window.position;
      while (i < limit && chars[i] != '*' && chars[i] != '/') {
        i++;
      }
      window.position = i;
      int c = window.peek(0);
      if (c < 0) {
        throw ScriptErrors.at(
            window,
            window.tokenStart,
            "this comment is never closed",
            "Close it with */ where it should end.");
      }
      int next = window.peek(1);
      if (c == '*' && next == '/') {
        depth--;
        window.position += 2;
      } else if (nested && c == '/' && next == '*') {
        depth++;
        window.position += 2;
      } else {
        window.position += i < limit ? 1 : 0;
      }
    }
  }
}
