package io.jmigrate.sql;

/**
 * Receives every token of a script that has a meaning, in order, as the script is read: two scripts
 * that differ only in ordinary comments, line ends outside of literals and COPY data, or the amount
 * of white space between tokens give the same tokens.
 */
@FunctionalInterface
public interface TokenSink {
  /**
   * Takes one token.
   *
   * @param text valid during the call only
   */
  void token(TokenKind kind, CharSequence text);
}
