package io.jmigrate.migration;

import java.util.Arrays;
import java.util.List;

/**
 * What a script can tell jmigrate about itself, in a comment on a line of its own: {@code --
 * jmigrate: no-transaction}.
 */
public enum Directive {
  /** Each statement is committed by itself, also where DDL could be rolled back. */
  NO_TRANSACTION("no-transaction", false),
  /** <code>${…}</code> in it is nothing but text. */
  NO_PLACEHOLDERS("no-placeholders", false),
  /** There is no way back; the argument says why. */
  IRREVERSIBLE("irreversible", true);

  private final String word;
  private final boolean takesArgument;

  Directive(String word, boolean takesArgument) {
    this.word = word;
    this.takesArgument = takesArgument;
  }

  /** As written in a script. */
  public String word() {
    return word;
  }

  /** Whether the rest of the line belongs to it, and must be there. */
  boolean takesArgument() {
    return takesArgument;
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Directive::word).toList();
  }
}
