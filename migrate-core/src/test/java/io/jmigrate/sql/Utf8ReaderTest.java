package io.jmigrate.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class Utf8ReaderTest {
  @Property(tries = 300)
  void readsWhatWasWrittenHoweverItIsAskedFor(
      @ForAll String text, @ForAll @IntRange(min = 1, max = 5) int step) throws IOException {
    String valid = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    StringBuilder read = new StringBuilder();
    try (Utf8Reader reader = new Utf8Reader("a.sql", trickle(valid, StandardCharsets.UTF_8))) {
      char[] chars = new char[step];
      for (int n = reader.read(chars, 0, step); n >= 0; n = reader.read(chars, 0, step)) {
        assertThat(n).isPositive();
        read.append(chars, 0, n);
      }
    }
    assertThat(read).hasToString(valid.startsWith("\uFEFF") ? valid.substring(1) : valid);
  }

  @Test
  void skipsAByteOrderMarkAndReadsBeyondItsBuffer() {
    String text = "é\uD83D\uDE00x".repeat(5000);
    assertThat(read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    assertThat(read(new byte[0])).isEmpty();
  }

  @Test
  void namesTheByteThatIsLatin1AndHowToConvert() {
    String text = "-- é\n".repeat(3000);
    byte[] bytes = (text + "-- naïve").getBytes(StandardCharsets.UTF_8);
    int place = bytes.length - 4;
    byte[] broken = bytes.clone();
    broken[place] = (byte) 0xEF;
    broken[place + 1] = 'v';
    assertRefused(
        broken,
        "a.sql: byte "
            + place
            + " (0xEF) is not UTF-8; the file looks like ISO-8859-1 or Windows-1252\n"
            + "  Save it as UTF-8, for example with: iconv -f WINDOWS-1252 -t UTF-8");
  }

  @Test
  void recognisesUtf16() {
    for (Charset charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
      byte[] bytes = "\uFEFFSELECT 1".getBytes(charset);
      assertRefused(
          bytes, "is not UTF-8; the file looks like UTF-16\n", "iconv -f UTF-16 -t UTF-8");
    }
  }

  @Test
  void tellsAFileThatEndsWithinACharacter() {
    assertRefused(new byte[] {'a', (byte) 0xE2, (byte) 0x82}, "byte 1 (0xE2)", "ends within a");
  }

  @Test
  void refusesWhatOnlyLooksLikeUtf8() {
    assertRefused(new byte[] {(byte) 0xC0, (byte) 0x80}, "byte 0 (0xC0)");
    assertRefused(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80, 'a'}, "byte 0 (0xED)");
    assertRefused(new byte[] {'a', (byte) 0xF5, 'a', 'a', 'a'}, "byte 1 (0xF5)");
    assertRefused(new byte[] {'a', 'b', (byte) 0x80}, "byte 2 (0x80)");
  }

  private static void assertRefused(byte[] bytes, String... parts) {
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(JmigrateException.class)
        .hasMessageContainingAll(parts)
        .extracting("code")
        .isEqualTo(ErrorCode.INVALID_SCRIPT);
  }

  private static String read(byte[] bytes) {
    try (Utf8Reader reader = new Utf8Reader("a.sql", new ByteArrayInputStream(bytes))) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Gives one byte at a time, so that every character is cut somewhere. */
  private static InputStream trickle(String text, Charset charset) {
    return new ByteArrayInputStream(text.getBytes(charset)) {
      @Override
      public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(1, length));
      }
    };
  }
}
