package io.jmigrate.dialect.postgres;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns types and expressions as the server prints them into what a person would write, where that
 * is known to be read as the same again.
 */
final class PostgresExpressions {
  private static final String STRING = "'(?:[^']|'')*'";
  private static final String TYPE = "[a-z_][\\w. \"]*";

  /** The list of an IN, which the server prints as an array of strings, or of whole numbers. */
  private static final Pattern LIST =
      Pattern.compile(
          "(?<left>(?:[a-z_][a-z0-9_]*|\"(?:[^\"]|\"\")+\"))(?<cast>::text)? (?<operator>= ANY|<> ALL)"
              + " \\(ARRAY\\[(?<items>(?:"
              + STRING
              + "::(?<type>"
              + TYPE
              + ")(?:, "
              + STRING
              + "::\\k<type>)+)|\\d+(?:, \\d+)+)\\](?<whole>::text\\[\\])?\\)");

  private static final Pattern ITEM = Pattern.compile("(" + STRING + ")::" + TYPE);
  private static final Pattern TYPED_STRING =
      Pattern.compile("(" + STRING + ")::(" + TYPE + "(?:\\[\\])?)");
  private static final Pattern ZONED =
      Pattern.compile("(time|timestamp)(\\(\\d\\))? (with|without) time zone(.*)");

  private PostgresExpressions() {}

  /** A type by its everyday name: {@code varchar(10)} for {@code character varying(10)}. */
  static String type(String type) {
    Matcher zoned = ZONED.matcher(type);
    if (zoned.matches()) {
      String precision = zoned.group(2) == null ? "" : zoned.group(2);
      return zoned.group(1)
          + (zoned.group(3).equals("with") ? "tz" : "")
          + precision
          + zoned.group(4);
    }
    if (type.startsWith("character varying")) {
      return "varchar" + type.substring("character varying".length());
    }
    return type.startsWith("character(") ? "char" + type.substring("character".length()) : type;
  }

  /** A default for a column of {@code type}, which lends its type to a string. */
  static String defaultValue(String expression, String type) {
    Matcher typed = TYPED_STRING.matcher(expression);
    return typed.matches() && typed.group(2).equals(bare(type)) ? typed.group(1) : expression;
  }

  /** A type without its modifiers: {@code numeric} for {@code numeric(10,2)}. */
  static String bare(String type) {
    return type.replaceAll("\\([0-9, -]*\\)", "");
  }

  /**
   * A condition. The server does not read its own text of {@code varchar IN (…)} as the same tree
   * again, and would print it otherwise the next time.
   */
  static String condition(String expression) {
    Matcher list = LIST.matcher(expression);
    StringBuilder text = new StringBuilder();
    while (list.find()) {
      list.appendReplacement(text, Matcher.quoteReplacement(in(list)));
    }
    return list.appendTail(text).toString();
  }

  private static String in(Matcher list) {
    boolean viaText = list.group("cast") != null;
    boolean varchar = "character varying".equals(list.group("type"));
    if (viaText != varchar || (list.group("whole") != null) != varchar) {
      return list.group();
    }
    String items = ITEM.matcher(list.group("items")).replaceAll("$1");
    return list.group("left")
        + (list.group("operator").equals("= ANY") ? " IN (" : " NOT IN (")
        + items
        + ")";
  }
}
