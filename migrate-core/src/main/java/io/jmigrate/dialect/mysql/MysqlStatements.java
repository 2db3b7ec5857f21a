package io.jmigrate.dialect.mysql;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.compile;

import io.jmigrate.dialect.StatementKind;
import io.jmigrate.dialect.StatementRules;
import java.util.Map;

/**
 * What MySQL's and MariaDB's statements do to transactions, after "Statements That Cause an
 * Implicit Commit" (https://dev.mysql.com/doc/refman/8.4/en/implicit-commit.html). {@code CALL} and
 * {@code EXECUTE} count among them because what they run may.
 */
final class MysqlStatements {
  private static final String AUTO_COMMIT =
      "SET (SESSION |LOCAL |@@|@@SESSION \\. |@@ ?)?AUTOCOMMIT = ";

  static final StatementRules RULES =
      new StatementRules(
          Map.of(
              StatementKind.BEGIN,
              compile("BEGIN( WORK)?$|START TRANSACTION\\b|" + AUTO_COMMIT + "(0|OFF|FALSE)\\b"),
              StatementKind.COMMIT,
              compile("COMMIT\\b|" + AUTO_COMMIT + "(1|ON|TRUE)\\b"),
              StatementKind.ROLLBACK,
              compile("ROLLBACK\\b(?! (WORK )?TO\\b)"),
              StatementKind.LOCK_TABLES,
              compile("LOCK TABLES?\\b"),
              StatementKind.MAY_COMMIT,
              compile("CALL\\b|EXECUTE\\b|BEGIN NOT ATOMIC\\b"),
              StatementKind.COMMITS,
              compile(
                  "(CREATE|DROP) (?!TEMPORARY\\b)|ALTER\\b|RENAME\\b|TRUNCATE\\b|GRANT\\b|REVOKE\\b"
                      + "|ANALYZE\\b|CHECK\\b|OPTIMIZE\\b|REPAIR\\b|FLUSH\\b|RESET\\b|CACHE\\b|INSTALL\\b"
                      + "|UNINSTALL\\b|SET PASSWORD\\b|IMPORT\\b|UNLOCK (TABLES?|INSTANCE)\\b"
                      + "|LOCK INSTANCE\\b")),
          compile("BEGIN( WORK)?|START TRANSACTION"),
          StatementRules.NONE,
          StatementRules.NONE,
          compile(
              "\\b(ROW_COUNT|FOUND_ROWS)\\s*\\(|\\bGET\\s+(CURRENT\\s+)?DIAGNOSTICS\\b"
                  + "|@@(SESSION\\.)?(WARNING|ERROR)_COUNT\\b",
              CASE_INSENSITIVE),
          compile(
              "(INSERT|UPDATE|DELETE|REPLACE|ALTER|RENAME|TRUNCATE|GRANT|REVOKE|COMMIT)\\b"
                  + "|(CREATE|DROP) (?!TEMPORARY\\b)"),
          compile("SET\\b(?! PASSWORD\\b)|USE\\b|PREPARE\\b|DEALLOCATE\\b|SELECT\\b.*\\bINTO @"),
          compile(
              "ANALYZE\\b|CHECK\\b|OPTIMIZE\\b|REPAIR\\b|FLUSH\\b|CACHE\\b|UNLOCK\\b|GRANT\\b"
                  + "|ALTER TABLE \\S+ (DISABLE|ENABLE) KEYS\\b"),
          // Rows have a time of their own there, and metadata another.
          StatementRules.NONE,
          StatementRules.NONE);

  private MysqlStatements() {}
}
