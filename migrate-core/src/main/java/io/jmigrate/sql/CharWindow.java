package io.jmigrate.sql;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.io.IOException;
import java.io.Reader;

/**
 * The part of a script that is in memory: from the start of the statement (or token) in progress to
 * what was read ahead. Fields are open to the lexer's loops; {@link #fill} moves their contents.
 */
final class CharWindow {
  private static final int SIZE = 8192;

  /** How much of a line before the retained text is kept to be shown in errors. */
  private static final int MARGIN = 200;

  private static final int NOTHING = -1;

  final String name;
  private final Reader reader;

  private final int size;

  char[] chars;

  /** The next character to read. */
  int position;

  /** The end of the characters in memory. */
  int limit;

  /** Where the current token begins. */
  int tokenStart;

  /** Where the current statement begins, or {@link #NOTHING}. */
  private int statementStart = NOTHING;

  private long base;
  private boolean ended;

  /** Lines are counted up to here, and only where somebody asks or characters are dropped. */
  private int counted;

  private int line = 1;
  private int lineStart;
  private boolean afterReturn;

  CharWindow(String name, Reader reader) {
    this(name, reader, SIZE);
  }

  /** A window that is no smaller than {@code size} characters. */
  CharWindow(String name, Reader reader, int size) {
    this.name = name;
    this.reader = reader;
    this.size = size;
    this.chars = new char[size];
    if (peek(0) == '\uFEFF') {
      position = 1;
      tokenStart = 1;
      counted = 1;
      lineStart = 1;
      base = -1;
    }
  }

  /** The character {@code ahead} of the position, or -1 behind the end. */
  int peek(int ahead) {
    while (position + ahead >= limit) {
      if (!fill()) {
        return -1;
      }
    }
    return chars[position + ahead];
  }

  /** Reads more; false at the end of the script. Indexes may change. */
  boolean fill() {
    if (ended) {
      return false;
    }
    if (limit == chars.length) {
      makeRoom();
    }
    try {
      int read = reader.read(chars, limit, chars.length - limit);
      ended = read < 0;
      limit += Math.max(read, 0);
    } catch (IOException e) {
      throw new JmigrateException(
          ErrorCode.FILE_UNREADABLE, name + ": cannot be read: " + e.getMessage(), e);
    }
    return !ended;
  }

  private void makeRoom() {
    int needed = statementStart == NOTHING ? tokenStart : statementStart;
    count(needed);
    int from = Math.max(Math.min(lineStart, needed), Math.max(needed - MARGIN, 0));
    int kept = limit - from;
    int wanted = Math.max(size, kept <= chars.length / 2 ? kept * 2 : grown(chars.length));
    // Room that one huge statement needed is given back, but not for every small one.
    boolean resize = wanted < chars.length / 8 || wanted > chars.length;
    char[] target = resize ? new char[wanted] : chars;
    System.arraycopy(chars, from, target, 0, kept);
    chars = target;
    position -= from;
    limit -= from;
    tokenStart -= from;
    counted -= from;
    lineStart -= from;
    statementStart = statementStart == NOTHING ? NOTHING : statementStart - from;
    base += from;
  }

  private int grown(int full) {
    if (full >= Integer.MAX_VALUE / 2) {
      throw new JmigrateException(
          ErrorCode.INVALID_SCRIPT,
          name + ":" + line + ": a statement of more than a billion characters cannot be sent");
    }
    return full * 2;
  }

  void startToken() {
    tokenStart = position;
  }

  void startStatement() {
    statementStart = tokenStart;
  }

  void endStatement() {
    statementStart = NOTHING;
  }

  /** The script's text from the start of the statement to an offset. */
  String statementTo(long offset) {
    return new String(chars, statementStart, (int) (offset - base) - statementStart);
  }

  /** The offset in the script of an index of {@link #chars}. */
  long offset(int index) {
    return base + index;
  }

  /** The position of an index, which must not be before one that was asked for already. */
  Position positionOf(int index) {
    count(index);
    return new Position(base + index, line, index - lineStart + 1);
  }

  SourceExcerpt excerptAt(long offset) {
    int index = (int) Math.max(0, offset - base);
    int to = index;
    while (to < limit && to - index < MARGIN && chars[to] != '\n' && chars[to] != '\r') {
      to++;
    }
    int from = index;
    while (from > 0
        && index - from < MARGIN
        && chars[from - 1] != '\n'
        && chars[from - 1] != '\r') {
      from--;
    }
    return SourceExcerpt.of(new String(chars, from, to - from), index - from);
  }

  private void count(int index) {
    for (int i = counted; i < index; i++) {
      char c = chars[i];
      if (c == '\n') {
        line += afterReturn ? 0 : 1;
        lineStart = i + 1;
      } else if (c == '\r') {
        line++;
        lineStart = i + 1;
      }
      afterReturn = c == '\r';
    }
    counted = Math.max(counted, index);
  }
}
