package io.jmigrate.dialect.h2;

import io.jmigrate.sql.ClientCommands;
import io.jmigrate.sql.SqlSyntax;
import io.jmigrate.sql.SyntaxRule;
import java.util.Set;

/**
 * How H2 reads SQL text: <a href="https://h2database.com/html/grammar.html#comment">Comments</a>
 * and <a href="https://h2database.com/html/grammar.html#dollar_quoted_string">Dollar Quoted
 * String</a> of its grammar.
 */
public final class H2Syntax {
  /** H2 2.x in its regular mode. */
  public static final SqlSyntax SYNTAX =
      new SqlSyntax(
          Set.of(
              SyntaxRule.DOLLAR_QUOTES,
              SyntaxRule.UNICODE_ESCAPES,
              SyntaxRule.BACKTICK_NAMES,
              SyntaxRule.SLASH_COMMENTS,
              SyntaxRule.NESTED_COMMENTS),
          "+-*/<>=!%&|~:",
          ClientCommands.NONE);

  private H2Syntax() {}
}
