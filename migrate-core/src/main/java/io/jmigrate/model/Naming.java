package io.jmigrate.model;

import java.util.Locale;
import java.util.regex.Pattern;

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
}
