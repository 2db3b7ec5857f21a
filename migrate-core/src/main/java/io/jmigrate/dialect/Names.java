package io.jmigrate.dialect;

import java.util.regex.Pattern;

/**
 * Writes names into SQL: one read from a catalog exactly, one typed by a person as they would type
 * it.
 */
public final class Names {
  private static final Pattern SIMPLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private Names() {}

  /**
   * A plain name unquoted, so that it folds its case as everywhere else in a script; others quoted.
   */
  public static String typed(Dialect dialect, String name) {
    return SIMPLE.matcher(name).matches() ? name : dialect.quote(name);
  }
}
