package io.jmigrate.cli.config;

import java.util.Map;

/**
 * Puts environment variables into texts: <code>${NAME}</code>, <code>${NAME:-instead}</code> (for a
 * variable that is unset or empty; may hold further variables); a second dollar sign before the
 * brace keeps it as it is.
 */
final class Variables {
  private final Map<String, String> values;
  private final Problems problems;

  Variables(Map<String, String> values, Problems problems) {
    this.values = values;
    this.problems = problems;
  }

  /** The text with every variable replaced; what cannot be is reported and left out. */
  String expand(Entry.Text text) {
    return expand(text.value(), text.place());
  }

  private String expand(String text, String place) {
    int start = text.indexOf("${");
    if (start < 0) {
      return text;
    }
    StringBuilder result = new StringBuilder();
    int done = 0;
    while (start >= 0) {
      if (start > 0 && text.charAt(start - 1) == '$') {
        result.append(text, done, start - 1).append("${");
        done = start + 2;
      } else {
        int end = closingBrace(text, start + 2);
        if (end < 0) {
          problems.add(place, "the '${' has no closing '}'; write '$${' for a plain '${'");
          return text;
        }
        result.append(text, done, start).append(value(text.substring(start + 2, end), place));
        done = end + 1;
      }
      start = text.indexOf("${", done);
    }
    return result.append(text, done, text.length()).toString();
  }

  private static int closingBrace(String text, int from) {
    int depth = 1;
    for (int i = from; i < text.length(); i++) {
      if (text.startsWith("${", i)) {
        depth++;
      } else if (text.charAt(i) == '}' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private String value(String expression, String place) {
    int length = nameLength(expression);
    String name = expression.substring(0, length);
    String rest = expression.substring(length);
    if (name.isEmpty() || !(rest.isEmpty() || rest.startsWith(":-"))) {
      problems.add(
          place,
          "cannot read '${" + expression + "}'; write ${NAME} or ${NAME:-the value without it}");
      return "";
    }
    String value = values.get(name);
    if (!rest.isEmpty()) {
      return value == null || value.isEmpty() ? expand(rest.substring(2), place) : value;
    }
    if (value == null) {
      String nearest = Suggestion.of(name, values.keySet());
      problems.add(
          place,
          "the environment variable "
              + name
              + " is not set"
              + (nearest.isEmpty() ? "; set it, or write ${" + name + ":-a default}" : nearest));
      return "";
    }
    return value;
  }

  private static int nameLength(String expression) {
    int length = 0;
    while (length < expression.length()
        && (expression.charAt(length) == '_'
            || Character.isLetterOrDigit(expression.charAt(length)))) {
      length++;
    }
    return length;
  }
}
