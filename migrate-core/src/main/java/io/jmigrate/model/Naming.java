package io.jmigrate.model;

import java.util.Locale;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** The names in SQL of what has a name in Java, where the user did not choose one. */
public final class Naming {
  /** Between a small letter and a capital, and before the last capital of several. */
  private static final Pattern BOUNDARY =
      Pattern.compile("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

  private Naming() {}

  /** {@code published_at} for {@code publishedAt}, {@code http_server} for {@code HTTPServer}. */
  public static String snakeCase(String javaName) {
    return BOUNDARY.matcher(javaName).replaceAll("_").toLowerCase(Locale.ROOT);
  }

  /** {@code post_tags} for {@code PostTag}: in snake_case, and the last word plural. */
  public static String table(String className) {
    String words = snakeCase(className);
    int last = words.lastIndexOf('_') + 1;
    return words.substring(0, last) + EnglishPlural.of(words.substring(last));
  }

  /** {@code best_friend} for {@code bestFriends}: in snake_case, and the last word singular. */
  static String singular(String property) {
    String words = snakeCase(property);
    int last = words.lastIndexOf('_') + 1;
    return words.substring(0, last) + EnglishPlural.singular(words.substring(last));
  }

  /** The class that {@link #table} most likely made this name of: {@code PostTag}. */
  public static String className(String table) {
    int last = table.lastIndexOf('_') + 1;
    String property =
        property(table.substring(0, last) + EnglishPlural.singular(table.substring(last)));
    return property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
  }

  /** A name in Java that looks like this one in SQL: {@code publishedAt} for published_at. */
  public static String property(String sqlName) {
    StringBuilder name = new StringBuilder();
    boolean begins = false;
    String plain =
        sqlName.equals(sqlName.toUpperCase(Locale.ROOT))
            ? sqlName.toLowerCase(Locale.ROOT)
            : sqlName;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (!Character.isJavaIdentifierPart(c) || c == '_' || c == '$') {
        begins = name.length() > 0;
      } else {
        name.append(
            begins ? Character.toUpperCase(c) : name.length() == 0 ? Character.toLowerCase(c) : c);
        begins = false;
      }
    }
    boolean readable = name.length() > 0 && Character.isJavaIdentifierStart(name.charAt(0));
    String java = readable ? name.toString() : "_" + name;
    return SourceVersion.isKeyword(java) ? java + "_" : java;
  }
}
