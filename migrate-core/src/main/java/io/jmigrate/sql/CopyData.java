package io.jmigrate.sql;

import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;

/** The inline data of {@code COPY … FROM stdin}, read in place up to the line {@code \.}. */
final class CopyData extends Reader {
  private static final int CHUNK = 8192;

  private final CharWindow window;
  private final TokenSink sink;
  private final Position statement;
  private final String statementText;
  private boolean lineStart = true;
  private boolean ended;
  private boolean drained;

  /** Moves to the line after the statement. */
  CopyData(CharWindow window, TokenSink sink, Position statement, String statementText) {
    this.window = window;
    this.sink = sink;
    this.statement = statement;
    this.statementText = statementText;
    skipLineEnd();
  }

  static ScriptSyntaxException missing(CharWindow window, Position statement) {
    return ScriptErrors.at(
        window,
        statement,
        "COPY … FROM stdin without its data",
        "Begin the data on the line after the statement's semicolon; end it with a line \\.");
  }

  private void skipLineEnd() {
    int c = window.peek(0);
    while (c == ' ' || c == '\t' || c == '\r') {
      window.position++;
      if (c == '\r' && window.peek(0) != '\n') {
        return;
      }
      c = window.peek(0);
    }
    if (c != '\n') {
      throw missing(window, statement);
    }
    window.position++;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (drained) {
      throw new IOException("the script was read on: the data is gone");
    }
    return take(target, offset, length);
  }

  private int take(char[] target, int offset, int length) {
    int taken = 0;
    while (taken < length && !atEnd()) {
      taken += takeLine(target, offset + taken, length - taken);
    }
    if (taken == 0) {
      return length == 0 ? 0 : -1;
    }
    sink.token(TokenKind.COPY_DATA, CharBuffer.wrap(target, offset, taken));
    return taken;
  }

  private boolean atEnd() {
    window.startToken();
    if (ended || !lineStart) {
      return ended || reachesEndOfScript();
    }
    int behind = window.peek(0) == '\\' && window.peek(1) == '.' ? window.peek(2) : 0;
    if (behind == '\n' || behind == '\r' || behind < 0) {
      window.position += 2;
      ended = true;
    }
    return ended || reachesEndOfScript();
  }

  private boolean reachesEndOfScript() {
    if (window.peek(0) < 0) {
      throw new ScriptSyntaxException(
          window.name,
          statement,
          "the data of this COPY never ends",
          SourceExcerpt.of(statementText, 0),
          "End it with a line that holds only \\.");
    }
    return false;
  }

  /** Takes what is in memory of the current line. */
  private int takeLine(char[] target, int offset, int length) {
    char[] chars = window.chars;
    int from = window.position;
    int to = Math.min(window.limit, from + length);
    int i = from;
    while (i < to && chars[i] != '\n' && chars[i] != '\r') {
      i++;
    }
    boolean lineEnd = i < to;
    int taken = i - from + (lineEnd ? 1 : 0);
    System.arraycopy(chars, from, target, offset, taken);
    window.position += taken;
    lineStart = lineEnd && (chars[i] == '\n' || window.peek(0) != '\n');
    return taken;
  }

  /** Reads what nobody has read; what comes after the data follows in the window. */
  void drain() {
    char[] rest = new char[CHUNK];
    int taken;
    do {
      taken = take(rest, 0, rest.length);
    } while (taken > 0);
    drained = true;
  }

  @Override
  public void close() {}
}
