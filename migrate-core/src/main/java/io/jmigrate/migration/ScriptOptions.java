package io.jmigrate.migration;

/**
 * How a script is to be read, beside what it says itself.
 *
 * @param placeholders what stands for {@code ${…}} in it
 * @param directives those it has from a file beside it
 */
public record ScriptOptions(Placeholders placeholders, Directives directives) {
  /** For a script that is nothing but itself. */
  public static final ScriptOptions PLAIN =
      new ScriptOptions(Placeholders.LITERAL, Directives.NONE);
}
