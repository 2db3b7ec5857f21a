package io.jmigrate.change;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds and replaces names in expressions as servers print them: quoted where they have to be, with
 * strings in single quotes. A name that also is a function's or another table's is found as well,
 * so that a caller may do more than needed and never less.
 */
public final class Expressions {
  private static final Pattern TOKEN =
      Pattern.compile(
          "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|[\\p{L}_][\\p{L}\\p{N}_$]*");
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

  private Expressions() {}

  /** Whether {@code name} stands in the expression, quoted or not. */
  public static boolean mentions(String expression, String name) {
    Matcher token = TOKEN.matcher(expression);
    while (token.find()) {
      if (unquoted(token.group()).equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** The expression with every {@code before} called {@code after}. */
  public static String rename(String expression, String before, String after) {
    StringBuilder text = new StringBuilder();
    Matcher token = TOKEN.matcher(expression);
    while (token.find()) {
      String word = token.group();
      if (unquoted(word).equals(before)) {
        token.appendReplacement(text, Matcher.quoteReplacement(written(word.charAt(0), after)));
      }
    }
    return token.appendTail(text).toString();
  }

  private static String written(char quote, String name) {
    boolean quoted = quote == '"' || quote == '`';
    if (!quoted && PLAIN.matcher(name).matches()) {
      return name;
    }
    String mark = quoted ? String.valueOf(quote) : "\"";
    return mark + name.replace(mark, mark + mark) + mark;
  }

  /** A string is never a name: it keeps its quotes. */
  private static String unquoted(String token) {
    char quote = token.charAt(0);
    if (quote != '"' && quote != '`') {
      return token;
    }
    String mark = String.valueOf(quote);
    return token.substring(1, token.length() - 1).replace(mark + mark, mark);
  }
}
