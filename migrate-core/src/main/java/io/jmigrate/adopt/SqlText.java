package io.jmigrate.adopt;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL put together line by line, with what other tools end statements by made into semicolons. */
final class SqlText {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}\\s]+)}");

  private final StringBuilder text = new StringBuilder();
  private String delimiter = ";";

  /** What ends a statement from here on, at the end of a line. */
  void delimiter(String next) {
    delimiter = next;
  }

  void line(String line) {
    String stripped = line.stripTrailing();
    if (!delimiter.equals(";")
        && stripped.regionMatches(
            true, stripped.length() - delimiter.length(), delimiter, 0, delimiter.length())) {
      text.append(stripped, 0, stripped.length() - delimiter.length())
          .append(';')
          .append(line, stripped.length(), line.length());
    } else {
      text.append(line);
    }
  }

  /** A semicolon on a line of its own, where the last statement is without one. */
  void endStatement() {
    String last = "";
    for (String line : text.toString().split("\\R", -1)) {
      String stripped = line.strip();
      last = stripped.isEmpty() || stripped.startsWith("--") ? last : stripped;
    }
    if (!last.isEmpty() && !last.endsWith(";")) {
      text.append(text.toString().endsWith("\n") ? "" : "\n").append(";\n");
    }
  }

  boolean isBlank() {
    return text.toString().isBlank();
  }

  /** The first placeholder in it, without its braces; empty for none. */
  String placeholder() {
    Matcher matcher = PLACEHOLDER.matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
