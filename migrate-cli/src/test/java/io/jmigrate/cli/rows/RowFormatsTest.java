package io.jmigrate.cli.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jmigrate.error.JmigrateException;
import io.jmigrate.rows.Row;
import io.jmigrate.rows.RowFormat;
import io.jmigrate.rows.RowReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What files of rows mean, and where they say it. */
class RowFormatsTest {
  private static final RowFormat CSV = new CsvFormat();
  private static final RowFormat JSON = new JsonFormat(".json");

  private static List<String> rows(RowFormat format, String text) throws IOException {
    return rows(format, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Each as its line and its columns with their values, or with its problem. */
  private static List<String> rows(RowFormat format, byte[] bytes) throws IOException {
    List<String> rows = new ArrayList<>();
    try (RowReader reader = format.read("x", new ByteArrayInputStream(bytes))) {
      for (Row row = reader.next(); row != null; row = reader.next()) {
        rows.add(
            row.line()
                + ": "
                + (row.problem() == null ? row.columns() + " " + row.values() : row.problem()));
      }
    }
    return rows;
  }

  @Test
  void readsCsvWithTheLineOfEachRow() throws IOException {
    assertThat(rows(CSV, "\uFEFFa,b\r\n1,\"x\r\ny, \"\"z\"\"\"\r\n,\"\"\r\n\r\n2, q"))
        .containsExactly("2: [a, b] [1, x\r\ny, \"z\"]", "4: [a, b] [null, ]", "6: [a, b] [2,  q]");
    assertThat(rows(CSV, "")).isEmpty();
    assertThat(rows(CSV, "a,b\n")).isEmpty();
  }

  @Test
  void goesOnBehindARowWithTooFewFields() throws IOException {
    assertThat(rows(CSV, "a,b\n1\n1,2,3\n1,2\n"))
        .containsExactly(
            "2: 1 field where the first line names 2 columns",
            "3: 3 fields where the first line names 2 columns",
            "4: [a, b] [1, 2]");
  }

  @Test
  void findsQuotesThatAreNotClosed() throws IOException {
    assertThat(rows(CSV, "a\n\"1\n2\n3\n")).last().asString().contains("a quote has no other");
    assertThat(rows(CSV, "a,b\n\"1\"x,2\n")).last().asString().startsWith("2: no CSV from here");
  }

  @Test
  void readsObjectsInAnArrayOrInLines() throws IOException {
    String one = "{\"a\": 1, \"b\": null}";
    String two = "{\"b\": {\"c\": [true, \"x\"]}, \"a\": 1.50}";
    List<String> read = List.of("1: [a, b] [1, null]", "2: [b, a] [{\"c\":[true,\"x\"]}, 1.50]");
    assertThat(rows(JSON, "[" + one + ",\n" + two + "]")).isEqualTo(read);
    assertThat(rows(JSON, one + "\n" + two)).isEqualTo(read);
    assertThat(rows(JSON, "[]")).isEmpty();
  }

  @Test
  void tellsWhereJsonIsNone() throws IOException {
    assertThat(rows(JSON, "[{\"a\": 1},\n 5,\n [1],\n {\"a\": ]"))
        .element(1)
        .isEqualTo("2: not an object: a row is {\"column\": value, …}");
    assertThat(rows(JSON, "[{\"a\": 1},\n {\"a\": ]")).last().asString().startsWith("2: no JSON: ");
    assertThat(rows(JSON, "[{\"a\": 1}")).last().asString().startsWith("1: no JSON: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\n1\n\u00e4\n", "[{\"a\": \"\u00e4\"}]"})
  void refusesWhatIsNotUtf8(String text) {
    RowFormat format = text.startsWith("[") ? JSON : CSV;

    assertThatThrownBy(() -> rows(format, text.getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(JmigrateException.class)
        .hasMessageContaining("(0xE4) is not UTF-8");
  }

  /** What is written by the rules is read as it was, whatever it holds. */
  @Test
  void readsAnyFieldsAsTheyWereWritten() throws IOException {
    Random random = new Random(7);
    String alphabet = "ab,\"\n\r '\u00e4;\t";
    for (int round = 0; round < 500; round++) {
      List<List<@Nullable String>> written = new ArrayList<>();
      for (int row = 0; row < 3; row++) {
        List<@Nullable String> fields = new ArrayList<>();
        for (int field = 0; field < 2; field++) {
          String text =
              random
                  .ints(random.nextInt(5), 0, alphabet.length())
                  .mapToObj(i -> alphabet.substring(i, i + 1))
                  .collect(Collectors.joining());
          fields.add(random.nextInt(4) == 0 ? null : text);
        }
        written.add(fields);
      }
      String text =
          "x,y\n"
              + written.stream()
                  .map(
                      fields ->
                          fields.stream()
                              .map(RowFormatsTest::field)
                              .collect(Collectors.joining(",")))
                  .collect(Collectors.joining("\r\n"));
      List<List<@Nullable String>> read = new ArrayList<>();
      try (RowReader reader =
          CSV.read("x", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
        for (Row row = reader.next(); row != null; row = reader.next()) {
          read.add(row.values());
        }
      }
      assertThat(read).as(text).isEqualTo(written);
    }
  }

  private static String field(@Nullable String value) {
    return value == null ? "" : "\"" + value.replace("\"", "\"\"") + "\"";
  }
}
