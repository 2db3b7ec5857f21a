package io.jmigrate.sql;

/** Follows the tokens of a statement to tell whether a delimiter would stand inside it. */
interface Nesting {
  /** Takes the next token; not called for comments, hints and white space. */
  void accept(TokenKind kind, TokenText text);

  /** Whether what came so far needs more before the statement can end. */
  boolean open();

  /** A new statement begins. */
  void reset();

  /** The one for a syntax. */
  static Nesting of(SqlSyntax syntax) {
    if (syntax.has(SyntaxRule.COMPOUND_BODIES)) {
      return new CompoundNesting(syntax.has(SyntaxRule.COMPOUND_STATEMENTS));
    }
    return new AtomicNesting(
        syntax.has(SyntaxRule.PARENTHESES_ENCLOSE_DELIMITERS),
        syntax.has(SyntaxRule.ATOMIC_BODIES));
  }
}
