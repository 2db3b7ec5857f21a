package io.jmigrate.dialect.h2;

import static java.util.regex.Pattern.compile;

import io.jmigrate.dialect.StatementRules;

/**
 * What H2's statements do to transactions, after its "Commands" page
 * (https://h2database.com/html/commands.html): all DDL and administration commits.
 */
final class H2Statements {
  static final StatementRules RULES =
      new StatementRules(
          compile("BEGIN\\b|SET AUTOCOMMIT (OFF|FALSE|0)\\b"),
          compile("BEGIN( WORK| TRANSACTION)?"),
          compile("COMMIT\\b(?! TRANSACTION \\w)|SET AUTOCOMMIT (ON|TRUE|1)\\b"),
          compile("ROLLBACK\\b(?! TO\\b| TRANSACTION \\w)"),
          StatementRules.NONE,
          StatementRules.NONE,
          StatementRules.NONE,
          compile(
              "(CREATE|DROP) (?!LOCAL TEMPORARY\\b)|ALTER\\b|TRUNCATE\\b|COMMENT\\b|GRANT\\b|REVOKE\\b"
                  + "|ANALYZE\\b|BACKUP\\b|CHECKPOINT\\b|RUNSCRIPT\\b|SCRIPT\\b|SET\\b|CALL\\b|EXECUTE\\b"),
          StatementRules.NONE,
          compile(
              "(INSERT|UPDATE|DELETE|MERGE|ALTER|TRUNCATE|COMMENT|GRANT|REVOKE|COMMIT)\\b"
                  + "|(CREATE|DROP) (?!(LOCAL |GLOBAL )?TEMPORARY\\b|(CACHED |MEMORY )?(LOCAL |GLOBAL )?TEMP\\b)"));

  private H2Statements() {}
}
