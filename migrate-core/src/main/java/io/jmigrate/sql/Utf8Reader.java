package io.jmigrate.sql;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads UTF-8, with or without a byte-order mark, and nothing else: a byte that is not UTF-8 is an
 * error that names the file, the place and the likely encoding, never a replacement character.
 */
public final class Utf8Reader extends Reader {
  private static final int SIZE = 8192;
  private static final int NOTHING = -1;

  private final String name;
  private final InputStream bytes;
  private final ByteBuffer buffer = ByteBuffer.allocate(SIZE).flip();
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);

  /** How many bytes came before those in the buffer. */
  private long consumed;

  private boolean begun;
  private boolean ended;

  /** The second half of a character of which only the first was asked for. */
  private int lowSurrogate = NOTHING;

  /**
   * Decodes a stream; closing this closes it.
   *
   * @param name what messages call the file
   */
  public Utf8Reader(String name, InputStream bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (lowSurrogate != NOTHING) {
      target[offset] = (char) lowSurrogate;
      lowSurrogate = NOTHING;
      return 1;
    }
    if (!begun) {
      begin();
    }
    if (length == 1) {
      return readOne(target, offset);
    }
    CharBuffer chars = CharBuffer.wrap(target, offset, length);
    while (true) {
      CoderResult result = decoder.decode(buffer, chars, ended);
      if (result.isError()) {
        throw malformed();
      }
      int read = chars.position() - offset;
      if (read > 0) {
        return read;
      }
      if (ended) {
        return -1;
      }
      refill();
    }
  }

  private int readOne(char[] target, int offset) throws IOException {
    char[] pair = new char[2];
    int read = read(pair, 0, 2);
    if (read < 1) {
      return read;
    }
    target[offset] = pair[0];
    lowSurrogate = read == 2 ? pair[1] : NOTHING;
    return 1;
  }

  private void begin() throws IOException {
    begun = true;
    while (buffer.remaining() < 3 && !ended) {
      refill();
    }
    if (buffer.remaining() >= 3
        && buffer.get(0) == (byte) 0xEF
        && buffer.get(1) == (byte) 0xBB
        && buffer.get(2) == (byte) 0xBF) {
      buffer.position(3);
    }
  }

  private void refill() throws IOException {
    consumed += buffer.position();
    buffer.compact();
    int read = bytes.read(buffer.array(), buffer.position(), buffer.remaining());
    ended = read < 0;
    buffer.position(buffer.position() + Math.max(read, 0)).flip();
  }

  private JmigrateException malformed() {
    long place = consumed + buffer.position();
    int bad = buffer.get(buffer.position()) & 0xFF;
    boolean utf16 = place == 0 && (bad == 0xFE || bad == 0xFF);
    boolean cut = ended && buffer.remaining() < 4 && bad >= 0xC2 && isCut();
    String looks =
        utf16
            ? "; the file looks like UTF-16"
            : cut
                ? "; the file ends within a character"
                : "; the file looks like ISO-8859-1 or Windows-1252";
    String fix =
        cut
            ? "Copy the file again: its end is missing."
            : "Save it as UTF-8, for example with: iconv -f "
                + (utf16 ? "UTF-16" : "WINDOWS-1252")
                + " -t UTF-8";
    return new JmigrateException(
        ErrorCode.INVALID_SCRIPT,
        String.format(
            Locale.ROOT,
            "%s: byte %d (0x%02X) is not UTF-8%s\n  %s",
            name,
            place,
            bad,
            looks,
            fix));
  }

  private boolean isCut() {
    for (int i = buffer.position() + 1; i < buffer.limit(); i++) {
      if ((buffer.get(i) & 0xC0) != 0x80) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
