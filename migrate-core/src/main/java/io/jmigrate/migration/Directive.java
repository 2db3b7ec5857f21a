package io.jmigrate.migration;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a script can tell jmigrate about itself, in a comment on a line of its own: {@code --
 * jmigrate: no-transaction}.
 */
public enum Directive {
  /** Each statement is committed by itself, also where DDL could be rolled back. */
  NO_TRANSACTION("no-transaction", null),
  /** <code>${…}</code> in it is nothing but text. */
  NO_PLACEHOLDERS("no-placeholders", null),
  /** There is no way back; the argument says why. */
  IRREVERSIBLE("irreversible", "a reason: -- jmigrate: irreversible <why>"),
  /** The argument is the fingerprint of the models that the database fits once it is applied. */
  MODELS("models", "the fingerprint that migration:generate --from-models gives it");

  private final String word;
  private final @Nullable String needed;

  Directive(String word, @Nullable String needed) {
    this.word = word;
    this.needed = needed;
  }

  /** As written in a script. */
  public String word() {
    return word;
  }

  /** As a line of a script, with its end. */
  public String line(String argument) {
    return "-- jmigrate: " + (word + " " + argument).strip() + "\n";
  }

  /** What has to follow it, in words; null when nothing may. */
  @Nullable String needed() {
    return needed;
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Directive::word).toList();
  }
}
