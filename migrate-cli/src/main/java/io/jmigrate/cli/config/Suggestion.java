package io.jmigrate.cli.config;

import io.jmigrate.error.Suggestions;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the key or command that was probably meant; separators and beginnings count little. */
public final class Suggestion {
  private Suggestion() {}

  /** The nearest of {@code candidates}, or null when none is near. */
  public static @Nullable String nearest(String word, Collection<String> candidates) {
    String wanted = bare(word);
    String nearest = null;
    int least = Math.max(1, wanted.length() / 3) + 1;
    for (String candidate : candidates) {
      String bare = bare(candidate);
      int distance = Suggestions.distance(wanted, bare);
      if (distance > 1 && wanted.length() > 2 && bare.startsWith(wanted)) {
        distance = 1;
      }
      if (distance < least) {
        least = distance;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /** {@code "; did you mean 'x'?"}, or nothing. */
  public static String of(String word, Collection<String> candidates) {
    String nearest = nearest(word, candidates);
    return nearest == null ? "" : "; did you mean '" + nearest + "'?";
  }

  /** Without case and separators: lock_timeout, lockTimeout and LOCK-TIMEOUT are one word. */
  private static String bare(String word) {
    return word.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
  }
}
