package io.jmigrate.cli.rows;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Passes a text on and counts its quotes: in CSV they come in pairs, or one is not closed. */
final class QuoteCount extends FilterReader {
  private boolean odd;

  QuoteCount(Reader text) {
    super(text);
  }

  /** Whether one is without its pair, as far as the text was read. */
  boolean odd() {
    return odd;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    odd ^= read == '"';
    return read;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    for (int i = offset; i < offset + read; i++) {
      odd ^= target[i] == '"';
    }
    return read;
  }
}
