package io.jmigrate.dialect;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every word and quoted name of a statement: whatever object it names is among them, without its
 * having been parsed.
 */
public final class WordsOfStatement {
  /** After one more than so many, no more are looked for. */
  static final int MOST = 300;

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*|\"(?:[^\"]|\"\")+\"|`(?:[^`]|``)+`");

  private WordsOfStatement() {}

  /** Lower-case, since names are compared without regard to case. */
  public static Set<String> in(String statement) {
    Set<String> names = new LinkedHashSet<>();
    Matcher name = NAME.matcher(statement);
    while (name.find() && names.size() <= MOST) {
      names.add(unquoted(name.group()).toLowerCase(Locale.ROOT));
    }
    return names;
  }

  /**
   * All of them as they are written, and in upper and in lower case: whichever way a database keeps
   * names without quotes, the one that it looks for is among them.
   */
  static Set<String> spellings(String statement) {
    Set<String> names = new LinkedHashSet<>();
    Matcher name = NAME.matcher(statement);
    while (name.find()) {
      String text = unquoted(name.group());
      names.add(text);
      names.add(text.toUpperCase(Locale.ROOT));
      names.add(text.toLowerCase(Locale.ROOT));
    }
    return names;
  }

  private static String unquoted(String name) {
    char quote = name.charAt(0);
    if (quote != '"' && quote != '`') {
      return name;
    }
    String once = String.valueOf(quote);
    return name.substring(1, name.length() - 1).replace(once + once, once);
  }

  /** As string literals between commas; an empty one where there is none. */
  public static String list(Set<String> words) {
    StringJoiner list = new StringJoiner("', '", "'", "'");
    for (String word : words) {
      list.add(word.replace("\\", "\\\\").replace("'", "''"));
    }
    return list.toString();
  }
}
