package io.jmigrate.error;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Guesses what somebody meant who typed a name that does not exist. */
public final class Suggestions {
  private static final int AT_MOST = 3;

  private Suggestions() {}

  /**
   * The known names that {@code typed} may have been meant to be, best first; none when nothing is
   * near. Differences in case cost nothing.
   */
  public static List<String> nearest(String typed, Collection<String> known) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    int allowed = Math.max(1, wanted.length() / 3);
    return known.stream()
        .distinct()
        .map(name -> Map.entry(name, distance(wanted, name.toLowerCase(Locale.ROOT), allowed)))
        .filter(entry -> entry.getValue() <= allowed)
        .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .limit(AT_MOST)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** {@code Did you mean a or b?} with a space before it, or nothing when nothing is near. */
  public static String didYouMean(String typed, Collection<String> known) {
    List<String> nearest = nearest(typed, known);
    if (nearest.isEmpty()) {
      return "";
    }
    String last = nearest.get(nearest.size() - 1);
    String others = nearest.stream().limit(nearest.size() - 1L).collect(Collectors.joining(", "));
    return " Did you mean " + (others.isEmpty() ? last : others + " or " + last) + "?";
  }

  /** Letters to insert, drop, replace or swap with their neighbour to make one of the other. */
  public static int distance(String a, String b) {
    return distance(a, b, Integer.MAX_VALUE);
  }

  /** Gives up, with any number above {@code limit}, when the lengths alone differ by more. */
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return Integer.MAX_VALUE;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] reused = beforeLast;
      beforeLast = last;
      last = row;
      row = reused;
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
    }
    return row[b.length()];
  }
}
