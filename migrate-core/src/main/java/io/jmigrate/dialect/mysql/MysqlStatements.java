package io.jmigrate.dialect.mysql;

import static java.util.regex.Pattern.compile;

import io.jmigrate.dialect.StatementRules;

/**
 * What MySQL's and MariaDB's statements do to transactions, after "Statements That Cause an
 * Implicit Commit" (https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html). {@code CALL} and
 * {@code EXECUTE} count among them because what they run may.
 */
public final class MysqlStatements {
  /** The rules, for MariaDB as well. */
  public static final StatementRules RULES =
      new StatementRules(
          compile(
              "BEGIN( WORK)?$|START TRANSACTION\\b|SET (SESSION |LOCAL |@@|@@SESSION \\. |@@ ?)?AUTOCOMMIT = (0|OFF|FALSE)\\b"),
          compile("BEGIN( WORK)?|START TRANSACTION"),
          compile(
              "COMMIT\\b|SET (SESSION |LOCAL |@@|@@SESSION \\. |@@ ?)?AUTOCOMMIT = (1|ON|TRUE)\\b"),
          compile("ROLLBACK\\b(?! (WORK )?TO\\b)"),
          compile("LOCK TABLES?\\b"),
          compile("UNLOCK TABLES?\\b"),
          StatementRules.NONE,
          compile(
              "(CREATE|DROP) (?!TEMPORARY\\b)|ALTER\\b|RENAME\\b|TRUNCATE\\b|GRANT\\b|REVOKE\\b|ANALYZE\\b"
                  + "|CHECK\\b|OPTIMIZE\\b|REPAIR\\b|FLUSH\\b|RESET\\b|CACHE\\b|INSTALL\\b|UNINSTALL\\b"
                  + "|SET PASSWORD\\b|IMPORT\\b|CALL\\b|EXECUTE\\b|BEGIN NOT ATOMIC\\b"),
          StatementRules.NONE,
          compile(
              "(INSERT|UPDATE|DELETE|REPLACE|ALTER|RENAME|TRUNCATE|GRANT|REVOKE|COMMIT)\\b"
                  + "|(CREATE|DROP) (?!TEMPORARY\\b)"));

  private MysqlStatements() {}
}
