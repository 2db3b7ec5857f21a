package io.jmigrate.cli.check;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message without the place that it begins with.
 *
 * @param file null where it begins with none of the known ones
 */
record Located(@Nullable String file, int line, int column, String message) {
  private static final Pattern PLACE =
      Pattern.compile("(?::(\\d{1,9}):(\\d{1,9}))?: (.*)", Pattern.DOTALL);

  /** Takes {@code path: message} and {@code path:line:column: message} apart. */
  static Located of(String text, Collection<String> files) {
    String longest = null;
    for (String file : files) {
      if (text.startsWith(file) && (longest == null || file.length() > longest.length())) {
        longest = file;
      }
    }
    Matcher rest = PLACE.matcher(longest == null ? "" : text.substring(longest.length()));
    if (!rest.matches()) {
      return new Located(longest, 1, 1, text);
    }
    return new Located(longest, number(rest.group(1)), number(rest.group(2)), rest.group(3));
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 1 : Integer.parseInt(digits);
  }
}
