package io.jmigrate.dialect.postgres;

import static java.util.Map.entry;

import io.jmigrate.sql.ClientCommands;
import io.jmigrate.sql.SqlSyntax;
import io.jmigrate.sql.SyntaxRule;
import java.util.Map;
import java.util.Set;

/**
 * How PostgreSQL reads SQL text: <a
 * href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html">Lexical Structure</a>, and
 * how <a href="https://www.postgresql.org/docs/current/app-psql.html">psql</a> splits a script.
 */
public final class PostgresSyntax {
  private static final String CONNECTION =
      "Remove it: the connection is chosen by --url or the configuration.";
  private static final String INCLUDE =
      "Copy that file's SQL to this place, or make it a migration of its own.";
  private static final String DUMP_GUARD =
      "Remove the line: pg_dump writes it for psql only, and the SQL around it works without.";
  private static final String OUTPUT = "Remove it: nothing a script selects is shown.";
  private static final String VARIABLE =
      "Write the value where it is used, or select it inside a DO block.";
  private static final String CONDITION = "Use IF inside a DO block.";
  private static final String GENERATED = "Use EXECUTE inside a DO block to run SQL made by SQL.";

  /** PostgreSQL 12 and newer, with standard_conforming_strings on, as it is by default. */
  public static final SqlSyntax SYNTAX =
      new SqlSyntax(
          Set.of(
              SyntaxRule.DOLLAR_QUOTES,
              SyntaxRule.DOLLAR_TAGS,
              SyntaxRule.ESCAPE_STRINGS,
              SyntaxRule.UNICODE_ESCAPES,
              SyntaxRule.NESTED_COMMENTS,
              SyntaxRule.USER_DEFINED_OPERATORS,
              SyntaxRule.ATOMIC_BODIES,
              SyntaxRule.PARENTHESES_ENCLOSE_DELIMITERS,
              SyntaxRule.COPY_FROM_STDIN),
          "+-*/<>=~!@#%^&|`?",
          new ClientCommands(
              "psql",
              Map.ofEntries(
                  entry("\\c", CONNECTION),
                  entry("\\connect", CONNECTION),
                  entry("\\i", INCLUDE),
                  entry("\\ir", INCLUDE),
                  entry("\\include", INCLUDE),
                  entry("\\include_relative", INCLUDE),
                  entry("\\restrict", DUMP_GUARD),
                  entry("\\unrestrict", DUMP_GUARD),
                  entry("\\copy", "Use COPY … FROM stdin with the data below it, ended by \\."),
                  entry("\\.", "It ends the data of COPY … FROM stdin; none is open here."),
                  entry("\\echo", OUTPUT),
                  entry("\\qecho", OUTPUT),
                  entry("\\warn", OUTPUT),
                  entry("\\pset", OUTPUT),
                  entry("\\timing", OUTPUT),
                  entry("\\o", OUTPUT),
                  entry("\\set", VARIABLE),
                  entry("\\unset", VARIABLE),
                  entry("\\gset", VARIABLE),
                  entry("\\if", CONDITION),
                  entry("\\elif", CONDITION),
                  entry("\\else", CONDITION),
                  entry("\\endif", CONDITION),
                  entry("\\gexec", GENERATED),
                  entry("\\g", "End the statement with a semicolon instead."),
                  entry("\\encoding", "Remove it, and keep the file in UTF-8."))));

  private PostgresSyntax() {}
}
