package io.jmigrate.cli.check;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong.
 *
 * @param error false for what may be meant
 * @param file as the user would type it; null where no file is to blame
 * @param line counted from 1
 * @param column counted from 1
 * @param message what is wrong, in one or more lines
 * @param fix what to do, in one or more lines; empty where the message says it
 */
public record Finding(
    Rule rule,
    boolean error,
    @Nullable String file,
    int line,
    int column,
    String message,
    String fix) {

  /** At the beginning of a file. */
  static Finding of(Rule rule, @Nullable String file, String message, String fix) {
    return new Finding(rule, rule.error(), file, 1, 1, message, fix);
  }

  /** The same as something that may be meant. */
  Finding warning() {
    return new Finding(rule, false, file, line, column, message, fix);
  }
}
