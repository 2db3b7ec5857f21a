package io.jmigrate.migration;

/** A migration's up or down: a file, or one section of it. */
public record Script(ScriptFile file, Section section, ScriptOptions options) {
  /** A script that is nothing but itself. */
  public Script(ScriptFile file, Section section) {
    this(file, section, ScriptOptions.PLAIN);
  }

  /** Which part of a file belongs to the script. */
  public enum Section {
    /** All of it. */
    WHOLE,
    /**
     * What stands between {@code -- migrate:up} and {@code -- migrate:down}; all, without such
     * lines.
     */
    UP,
    /** What follows {@code -- migrate:down}. */
    DOWN
  }
}
