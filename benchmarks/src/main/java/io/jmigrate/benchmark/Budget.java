package io.jmigrate.benchmark;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one cell of a table must not exceed.
 *
 * @param name under which {@code reasons.properties} says why it is missed
 * @param reference the row whose time is multiplied by {@code limit}; null where {@code limit} is
 *     in seconds
 */
record Budget(String name, String row, String column, double limit, @Nullable String reference) {
  static Budget seconds(String name, String row, String column, double limit) {
    return new Budget(name, row, column, limit, null);
  }

  static Budget times(String name, String row, String column, double limit, String reference) {
    return new Budget(name, row, column, limit, reference);
  }

  /** How it was kept, as a row of a table. */
  String verdict(Results results, Reasons reasons) {
    double seconds = results.seconds(row, column);
    double allowed = reference == null ? limit : limit * results.seconds(reference, column);
    String budget =
        reference == null
            ? String.format(Locale.ROOT, "%.2f s", limit)
            : String.format(Locale.ROOT, "%.1f × %s = %.2f s", limit, reference, allowed);
    String verdict = seconds <= allowed ? "kept" : "missed: " + reasons.of(name);
    return String.format(
        Locale.ROOT,
        "| %s: %s | %s | %.2f s | %.2f | %s |",
        row,
        column,
        budget,
        seconds,
        seconds / allowed,
        verdict);
  }
}
