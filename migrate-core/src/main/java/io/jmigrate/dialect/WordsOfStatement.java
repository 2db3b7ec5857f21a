package io.jmigrate.dialect;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
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
      String text = name.group();
      char quote = text.charAt(0);
      if (quote == '"' || quote == '`') {
        String twice = String.valueOf(quote).repeat(2);
        text = text.substring(1, text.length() - 1).replace(twice, String.valueOf(quote));
      }
      names.add(text.toLowerCase(Locale.ROOT));
    }
    return names;
  }

  /** As string literals between commas, at least one. */
  public static String list(Set<String> words) {
    StringBuilder list = new StringBuilder("''");
    for (String word : words) {
      list.append(", '").append(word.replace("\\", "\\\\").replace("'", "''")).append('\'');
    }
    return list.toString();
  }
}
