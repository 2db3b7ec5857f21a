package io.jmigrate.dialect.postgres;

import io.jmigrate.schema.IndexPart;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes the text of {@code pg_get_indexdef} apart, which alone says whether an operator class or a
 * collation is the default one.
 */
final class IndexDefinition {
  private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[^\\s\".()]+)";
  private static final String QUALIFIED = "(?:" + NAME + "\\.)?" + NAME;
  private static final Pattern SUFFIX =
      Pattern.compile(
          "(?: COLLATE (?<collation>"
              + QUALIFIED
              + "))?(?: (?!(?:DESC|NULLS)\\b)(?<class>"
              + QUALIFIED
              + "(?: ?\\(.*\\))?))?(?: DESC)?(?: NULLS (?:FIRST|LAST))?",
          Pattern.DOTALL);

  private IndexDefinition() {}

  /** What stands between the commas of the first parentheses after the method. */
  static List<String> parts(String definition, String method) {
    String mark = " USING " + PostgresNames.sql(method) + " (";
    int from = definition.indexOf(mark) + mark.length();
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = from;
    for (int i = from; i < definition.length(); i++) {
      char character = definition.charAt(i);
      switch (character) {
        case '(', '[' -> depth++;
        case '\'', '"' -> i = definition.indexOf(character, i + 1);
        case ')', ']' -> depth--;
        default -> {}
      }
      if (depth < 0 || (depth == 0 && character == ',')) {
        parts.add(definition.substring(start, i).strip());
        start = i + 1;
      }
      if (depth < 0) {
        break;
      }
    }
    return parts;
  }

  /**
   * The part with the collation and operator class that are written behind it; null when other
   * things are.
   *
   * @param text the part's column or expression, as the server prints it by itself
   */
  static @Nullable IndexPart part(String written, String text, IndexPart bare) {
    if (!written.startsWith(text)) {
      return null;
    }
    Matcher suffix = SUFFIX.matcher(written.substring(text.length()));
    if (!suffix.matches()) {
      return null;
    }
    return new IndexPart(
        bare.text(),
        bare.expression(),
        bare.descending(),
        bare.nullsFirst(),
        suffix.group("class"),
        suffix.group("collation"),
        null);
  }
}
