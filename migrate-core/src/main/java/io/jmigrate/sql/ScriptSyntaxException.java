package io.jmigrate.sql;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;

/** A script cannot be split into statements; says where, shows the line, and what to do. */
public class ScriptSyntaxException extends JmigrateException {
  private static final long serialVersionUID = 1L;

  private final String script;
  private final transient Position position;

  /**
   * An error at a place.
   *
   * @param advice the next step, as a sentence
   */
  public ScriptSyntaxException(
      String script, Position position, String what, SourceExcerpt excerpt, String advice) {
    super(
        ErrorCode.INVALID_SCRIPT,
        script + ":" + position + ": " + what + "\n" + excerpt + "\n  " + advice);
    this.script = script;
    this.position = position;
  }

  /** The name of the script, as it was given to the reader. */
  public String script() {
    return script;
  }

  /** Where the trouble begins. */
  public Position position() {
    return position;
  }
}
