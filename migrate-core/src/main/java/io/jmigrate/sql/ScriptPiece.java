package io.jmigrate.sql;

/** What {@link ScriptReader} finds in a script, in order. */
public sealed interface ScriptPiece permits SqlStatement, LineComment {
  /** Where the piece begins. */
  Position start();
}
