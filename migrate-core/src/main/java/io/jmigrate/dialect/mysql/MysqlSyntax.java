package io.jmigrate.dialect.mysql;

import static java.util.Map.entry;

import io.jmigrate.sql.ClientCommands;
import io.jmigrate.sql.SqlSyntax;
import io.jmigrate.sql.SyntaxRule;
import java.util.Map;
import java.util.Set;

/**
 * How MySQL reads SQL text: <a
 * href="https://dev.mysql.com/doc/refman/8.4/en/language-structure.html">Language Structure</a>,
 * and how <a href="https://dev.mysql.com/doc/refman/8.4/en/mysql-commands.html">its client</a>
 * splits a script.
 */
public final class MysqlSyntax {
  private static final String STATEMENT_END =
      "End the statement with a semicolon, or with what DELIMITER has set.";
  private static final String INCLUDE =
      "Copy that file's SQL to this place, or make it a migration of its own.";
  private static final String CONNECTION =
      "Remove it: the connection is chosen by --url or the configuration.";
  private static final String OUTPUT = "Remove it: nothing a script selects is shown.";
  private static final String SHELL = "Remove it: a migration runs no shell commands.";

  /** MySQL 8.0 and newer, without the SQL modes ANSI_QUOTES and NO_BACKSLASH_ESCAPES. */
  public static final SqlSyntax SYNTAX =
      new SqlSyntax(
          Set.of(
              SyntaxRule.BACKSLASH_ESCAPES,
              SyntaxRule.DOUBLE_QUOTED_STRINGS,
              SyntaxRule.BACKTICK_NAMES,
              SyntaxRule.DOLLAR_STARTS_NAMES,
              SyntaxRule.BACKSLASH_NULL,
              SyntaxRule.HASH_COMMENTS,
              SyntaxRule.DASH_COMMENT_NEEDS_SPACE,
              SyntaxRule.EXECUTABLE_COMMENTS,
              SyntaxRule.DELIMITER_COMMAND,
              SyntaxRule.COMPOUND_BODIES),
          "+-*/<>=!%^&|~:",
          new ClientCommands(
              "mysql",
              Map.ofEntries(
                  entry("\\g", STATEMENT_END),
                  entry("\\d", "Write DELIMITER, which is understood here."),
                  entry("\\.", INCLUDE),
                  entry("source", INCLUDE),
                  entry("\\u", "Write USE, which is SQL."),
                  entry("\\r", CONNECTION),
                  entry("connect", CONNECTION),
                  entry("\\!", SHELL),
                  entry("system", SHELL),
                  entry("\\t", OUTPUT),
                  entry("\\p", OUTPUT),
                  entry("\\w", OUTPUT),
                  entry("tee", OUTPUT),
                  entry("notee", OUTPUT),
                  entry("pager", OUTPUT),
                  entry("nopager", OUTPUT))));

  private MysqlSyntax() {}
}
