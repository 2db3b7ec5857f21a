package io.jmigrate.dialect.h2;

import static java.util.regex.Pattern.compile;

import io.jmigrate.dialect.StatementKind;
import io.jmigrate.dialect.StatementRules;
import java.util.Map;

/**
 * What H2's statements do to transactions, after its "Commands" page
 * (https://h2database.com/html/commands.html): all DDL and administration commits.
 */
final class H2Statements {
  static final StatementRules RULES =
      new StatementRules(
          Map.of(
              StatementKind.BEGIN,
              compile("BEGIN\\b|SET AUTOCOMMIT (OFF|FALSE|0)\\b"),
              StatementKind.COMMIT,
              compile("COMMIT\\b(?! TRANSACTION \\w)|SET AUTOCOMMIT (ON|TRUE|1)\\b"),
              StatementKind.ROLLBACK,
              compile("ROLLBACK\\b(?! TO\\b| TRANSACTION \\w)"),
              StatementKind.MAY_COMMIT,
              compile("CALL\\b|EXECUTE\\b|RUNSCRIPT\\b"),
              StatementKind.COMMITS,
              compile(
                  "(CREATE|DROP) (?!LOCAL TEMPORARY\\b)|ALTER\\b|TRUNCATE\\b|COMMENT\\b|GRANT\\b|REVOKE\\b"
                      + "|ANALYZE\\b|BACKUP\\b|CHECKPOINT\\b|SCRIPT\\b|SET\\b")),
          compile("BEGIN( WORK| TRANSACTION)?"),
          StatementRules.NONE,
          StatementRules.NONE,
          StatementRules.NONE,
          compile(
              "(INSERT|UPDATE|DELETE|MERGE|ALTER|TRUNCATE|COMMENT|GRANT|REVOKE|COMMIT)\\b"
                  + "|(CREATE|DROP) (?!(LOCAL |GLOBAL )?TEMPORARY\\b"
                  + "|(CACHED |MEMORY )?(LOCAL |GLOBAL )?TEMP\\b)"),
          compile("SET\\b"),
          compile("SET\\b|ANALYZE\\b|BACKUP\\b|CHECKPOINT\\b|SCRIPT\\b|GRANT\\b|COMMENT\\b"),
          compile("(INSERT|UPDATE|DELETE|MERGE|SELECT|WITH|VALUES|SET|BEGIN|COMMIT|ROLLBACK)\\b"),
          StatementRules.NONE);

  private H2Statements() {}
}
