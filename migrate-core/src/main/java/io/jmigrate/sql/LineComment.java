package io.jmigrate.sql;

/**
 * A {@code --} comment that has a line to itself and stands outside every statement: the place
 * where directives live.
 *
 * @param text what follows the dashes, trimmed
 */
public record LineComment(String text, Position start) implements ScriptPiece {}
