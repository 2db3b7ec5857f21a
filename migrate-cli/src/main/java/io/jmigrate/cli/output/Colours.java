package io.jmigrate.cli.output;

import java.util.Map;

/** Colours of one stream, or none. */
public enum Colours {
  /** Escape sequences. */
  ANSI,
  /** Plain text. */
  NONE;

  /**
   * Decides as <a href="https://no-color.org">NO_COLOR</a> and <a
   * href="https://bixense.com/clicolors/">CLICOLOR</a> want it.
   *
   * @param allowed false after {@code --no-color}
   * @param terminal whether a person reads the stream
   */
  public static Colours choose(boolean allowed, boolean terminal, Map<String, String> variables) {
    if (!allowed || !variables.getOrDefault("NO_COLOR", "").isEmpty()) {
      return NONE;
    }
    if (!variables.getOrDefault("CLICOLOR_FORCE", "0").equals("0")) {
      return ANSI;
    }
    boolean wanted =
        terminal && !"0".equals(variables.get("CLICOLOR")) && !"dumb".equals(variables.get("TERM"));
    return wanted ? ANSI : NONE;
  }

  String red(String text) {
    return this == ANSI ? "\u001b[31m" + text + "\u001b[0m" : text;
  }

  String green(String text) {
    return this == ANSI ? "\u001b[32m" + text + "\u001b[0m" : text;
  }

  String yellow(String text) {
    return this == ANSI ? "\u001b[33m" + text + "\u001b[0m" : text;
  }

  String dim(String text) {
    return this == ANSI ? "\u001b[2m" + text + "\u001b[0m" : text;
  }
}
