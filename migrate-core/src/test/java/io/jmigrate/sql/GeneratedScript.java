package io.jmigrate.sql;

import java.io.Reader;

/** A script of any length that exists only as it is read: one part, again and again. */
final class GeneratedScript extends Reader {
  private final String head;
  private final String part;
  private final String tail;
  private final long length;
  private long position;

  GeneratedScript(String head, String part, long times, String tail) {
    this.head = head;
    this.part = part;
    this.tail = tail;
    this.length = head.length() + part.length() * times + tail.length();
  }

  @Override
  public int read(char[] target, int offset, int wanted) {
    if (position == length) {
      return -1;
    }
    long inParts = position - head.length();
    int taken;
    if (inParts < 0) {
      taken = copy(head, (int) position, target, offset, wanted);
    } else if (position >= length - tail.length()) {
      taken = copy(tail, (int) (position - length + tail.length()), target, offset, wanted);
    } else {
      taken = copy(part, (int) (inParts % part.length()), target, offset, wanted);
    }
    position += taken;
    return taken;
  }

  private static int copy(String text, int from, char[] target, int offset, int wanted) {
    int taken = Math.min(wanted, text.length() - from);
    text.getChars(from, from + taken, target, offset);
    return taken;
  }

  @Override
  public void close() {}
}
