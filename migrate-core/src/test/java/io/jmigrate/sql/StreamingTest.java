package io.jmigrate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** However long a script is, no more of it than a statement is in memory. */
class StreamingTest {
  private static final String INSERT =
      "INSERT INTO measures (id, name, note) VALUES (12345, 'some name', 'a note; with more');\n";
  private static final String ROW = "1\tname;'\n";
  private static final long MEGABYTE = 1_000_000;

  @Test
  void keepsTheWindowSmallForManyStatements() {
    assertThat(largestWindow(20 * MEGABYTE)).isEqualTo(8192);
  }

  @Test
  @Tag("acceptance")
  void splitsAGigabyteOfStatements() {
    assertThat(largestWindow(1000 * MEGABYTE)).isEqualTo(8192);
  }

  @Test
  void keepsTheWindowSmallForManyComments() {
    Reader script =
        new GeneratedScript("SELECT 1;", "-- a comment\n/* another */  \n", 200_000, "SELECT 2");
    CharWindow window = new CharWindow("a.sql", script);
    int pieces = 0;
    try (ScriptReader reader = reader(window, script)) {
      while (reader.next() != null) {
        pieces++;
      }
    }
    assertThat(pieces).isEqualTo(200_001);
    assertThat(window.chars).hasSize(8192);
  }

  @Test
  void streamsTheDataOfOneCopy() throws IOException {
    assertStreamsCopyData(20 * MEGABYTE / ROW.length());
  }

  @Test
  @Tag("acceptance")
  void streamsAGigabyteOfCopyData() throws IOException {
    assertStreamsCopyData(1000 * MEGABYTE / ROW.length());
  }

  @Test
  void givesRoomBackAfterALongStatement() {
    String large = "SELECT '" + "x".repeat(5_000_000) + "';\n";
    Reader script = new GeneratedScript(large, INSERT, 300_000, "");
    CharWindow window = new CharWindow("a.sql", script);
    int largest = 0;
    try (ScriptReader reader = reader(window, script)) {
      while (reader.next() != null) {
        largest = Math.max(largest, window.chars.length);
      }
    }
    assertThat(largest).isBetween(5_000_000, 20_000_000);
    assertThat(window.chars).hasSize(8192);
  }

  private static int largestWindow(long size) {
    Reader script = new GeneratedScript("", INSERT, size / INSERT.length(), "");
    CharWindow window = new CharWindow("a.sql", script);
    int largest = 0;
    try (ScriptReader reader = reader(window, script)) {
      while (reader.next() != null) {
        largest = Math.max(largest, window.chars.length);
      }
    }
    return largest;
  }

  private static void assertStreamsCopyData(long rows) throws IOException {
    Reader script = new GeneratedScript("COPY t FROM stdin;\n", ROW, rows, "\\.\n");
    CharWindow window = new CharWindow("a.sql", script);
    long[] copied = {0};
    try (ScriptReader reader = reader(window, script)) {
      SqlStatement copy = (SqlStatement) Objects.requireNonNull(reader.next());
      Objects.requireNonNull(copy.data()).transferTo(counter(copied));
      assertThat(reader.next()).isNull();
    }
    assertThat(copied[0]).isEqualTo(rows * ROW.length());
    assertThat(window.chars).hasSize(8192);
  }

  private static Writer counter(long[] written) {
    return new Writer() {
      @Override
      public void write(char[] chars, int offset, int length) {
        written[0] += length;
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  private static ScriptReader reader(CharWindow window, Reader script) {
    return new ScriptReader(window, script, Syntaxes.named("postgres"), (kind, text) -> {});
  }
}
