package io.jmigrate.migration;

import io.jmigrate.digest.Sha256;
import io.jmigrate.sql.TokenKind;
import io.jmigrate.sql.TokenSink;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The normalised checksum: a SHA-256 of what a script means, so that comments, line ends and
 * indentation may change. Every token is framed by its kind and length, so that no two different
 * sequences of tokens look the same.
 *
 * <p>What goes in, and the letters that stand for it, is {@link #ALGORITHM}: a change needs another
 * name for it, as databases remember checksums for years.
 */
public final class TokenChecksum implements TokenSink {
  /** The name of the algorithm, kept beside each checksum. */
  public static final String ALGORITHM = "tokens-1";

  private static final int BUFFER = 8192;
  private static final int LONGEST_CHARACTER = 3;

  private final MessageDigest digest = Sha256.begin();
  private final MessageDigest dataDigest = Sha256.begin();
  private final byte[] buffer = new byte[BUFFER];
  private long dataLength;

  TokenChecksum() {}

  @Override
  public void token(TokenKind kind, CharSequence text) {
    char letter = letter(kind);
    if (letter == 'c') {
      dataLength += text.length();
      update(dataDigest, text);
    } else if (letter != ' ') {
      frame(letter, text);
    }
  }

  /** The tokens since the last call, if any, are one statement, however it was delimited. */
  void endOfStatement() {
    frame(';', "");
  }

  void directive(Directive directive, String argument) {
    frame('j', directive.word());
    frame('a', argument);
  }

  /** In hexadecimal, lower case; nothing can be added after it. */
  String finish() {
    endOfData();
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Blank for what has no meaning, or is told in another way. */
  private static char letter(TokenKind kind) {
    return switch (kind) {
      case WORD -> 'w';
      case QUOTED_NAME -> 'q';
      case LITERAL -> 'l';
      case NUMBER -> 'n';
      case OPERATOR -> 'o';
      case PUNCTUATION -> 'p';
      case EXECUTABLE_COMMENT -> 'x';
      case HINT -> 'h';
      case COPY_DATA -> 'c';
      case DELIMITER, DELIMITER_COMMAND, DIRECTIVE, WHITE_SPACE, LINE_COMMENT, BLOCK_COMMENT -> ' ';
    };
  }

  private void frame(char letter, CharSequence text) {
    endOfData();
    begin(letter, text.length());
    update(digest, text);
  }

  /** COPY data comes in parts of any size, of which only the whole counts. */
  private void endOfData() {
    if (dataLength > 0) {
      begin('c', dataLength);
      digest.update(dataDigest.digest());
      dataLength = 0;
    }
  }

  private void begin(char letter, long length) {
    buffer[0] = (byte) letter;
    for (int i = 0; i < Long.BYTES; i++) {
      buffer[1 + i] = (byte) (length >>> (8 * (Long.BYTES - 1 - i)));
    }
    digest.update(buffer, 0, 1 + Long.BYTES);
  }

  /** Feeds UTF-8, except that a surrogate is encoded by itself: a pair may come in two parts. */
  private void update(MessageDigest target, CharSequence text) {
    int length = text.length();
    int filled = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (filled > BUFFER - LONGEST_CHARACTER) {
        target.update(buffer, 0, filled);
        filled = 0;
      }
      if (c < 0x80) {
        buffer[filled++] = (byte) c;
      } else if (c < 0x800) {
        buffer[filled++] = (byte) (0xC0 | (c >> 6));
        buffer[filled++] = (byte) (0x80 | (c & 0x3F));
      } else {
        buffer[filled++] = (byte) (0xE0 | (c >> 12));
        buffer[filled++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        buffer[filled++] = (byte) (0x80 | (c & 0x3F));
      }
    }
    target.update(buffer, 0, filled);
  }
}
