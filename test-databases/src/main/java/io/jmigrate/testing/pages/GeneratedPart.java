package io.jmigrate.testing.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a page of {@code docs} between {@code <!-- name -->} and {@code <!-- end of name
 * -->}; {@code -Dgolden=update} rewrites it.
 *
 * @param page its file name
 */
public record GeneratedPart(String page, String name) {

  /** Fails unless exactly {@code expected} stands there, after having written it if told to. */
  public void mustBe(String expected) throws IOException {
    Path file = Path.of("..", "docs").resolve(page);
    String text = Files.readString(file);
    String start = "<!-- " + name + " -->\n";
    int from = text.indexOf(start) + start.length();
    int to = text.indexOf("<!-- end of " + name + " -->\n");
    assertTrue(from >= start.length() && to >= from, page + " has no part " + name);
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(file, text.substring(0, from) + expected + text.substring(to));
    } else {
      assertEquals(expected, text.substring(from, to), page + " is stale: -Dgolden=update");
    }
  }

  /** A table of Markdown; cells that are null are empty. */
  public static String table(List<String> heads, List<? extends List<@Nullable String>> rows) {
    StringBuilder table = new StringBuilder();
    line(table, heads);
    table.append("|---".repeat(heads.size())).append("|\n");
    rows.forEach(row -> line(table, row));
    return table.toString();
  }

  private static void line(StringBuilder table, List<? extends @Nullable String> cells) {
    for (String cell : cells) {
      table.append("| ").append(cell == null ? "" : cell).append(' ');
    }
    table.append("|\n");
  }
}
