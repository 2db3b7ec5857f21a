package io.jmigrate.sql;

/** Points at places of a script that is being read. */
final class ScriptErrors {
  private ScriptErrors() {}

  static ScriptSyntaxException at(CharWindow window, int index, String what, String advice) {
    return at(window, window.positionOf(index), what, advice);
  }

  static ScriptSyntaxException at(
      CharWindow window, Position position, String what, String advice) {
    return new ScriptSyntaxException(
        window.name, position, what, window.excerptAt(position.offset()), advice);
  }
}
