package io.jmigrate.sql;

import java.util.Set;

/**
 * The lexical rules in which databases differ, as data: all that the splitter knows about a
 * database. A new one is described by a new value, not by new code.
 *
 * @param operatorCharacters those of which a run is one token; every other symbol is a token of its
 *     own
 * @param clientCommands what only the database's command-line client understands
 */
public record SqlSyntax(
    Set<SyntaxRule> rules, String operatorCharacters, ClientCommands clientCommands) {

  /** Takes a copy of the rules. */
  public SqlSyntax {
    rules = Set.copyOf(rules);
  }

  /** Whether the database has this peculiarity. */
  public boolean has(SyntaxRule rule) {
    return rules.contains(rule);
  }
}
