package io.jmigrate.dialect.postgres;

import static java.util.regex.Pattern.compile;

import io.jmigrate.dialect.StatementKind;
import io.jmigrate.dialect.StatementRules;
import java.util.Map;

/**
 * What PostgreSQL's statements do to transactions. The ones that refuse a transaction block are
 * those whose reference page says "cannot be executed inside a transaction block"
 * (https://www.postgresql.org/docs/current/sql-commands.html).
 */
final class PostgresStatements {
  static final StatementRules RULES =
      new StatementRules(
          Map.of(
              StatementKind.BEGIN,
              compile("(BEGIN|START TRANSACTION)\\b"),
              StatementKind.COMMIT,
              compile("(COMMIT|END)\\b(?! PREPARED)"),
              StatementKind.ROLLBACK,
              compile("(ROLLBACK|ABORT)\\b(?! PREPARED| TO\\b| WORK TO\\b| TRANSACTION TO\\b)"),
              StatementKind.OUTSIDE_TRANSACTION,
              compile(
                  "CREATE (UNIQUE )?INDEX CONCURRENTLY\\b|DROP INDEX CONCURRENTLY\\b"
                      + "|REINDEX (\\( .*\\) )?(SCHEMA|DATABASE|SYSTEM)\\b|REINDEX .*\\bCONCURRENTLY\\b"
                      + "|ALTER TABLE .* DETACH PARTITION .* CONCURRENTLY\\b"
                      + "|VACUUM\\b|CLUSTER( VERBOSE)?$|DISCARD ALL|ALTER SYSTEM\\b"
                      + "|(CREATE|DROP) (DATABASE|TABLESPACE)\\b|ALTER DATABASE .* SET TABLESPACE\\b"
                      + "|(CREATE|DROP|ALTER) SUBSCRIPTION\\b|(COMMIT|ROLLBACK) PREPARED\\b")),
          compile("BEGIN( WORK| TRANSACTION)?|START TRANSACTION"),
          compile("DO\\b"),
          compile("CALL\\b|ALTER TYPE .*\\bADD VALUE\\b"),
          StatementRules.NONE,
          compile(
              "(INSERT|UPDATE|DELETE|COMMENT|GRANT|REVOKE|TRUNCATE|COPY|MERGE)\\b"
                  + "|ALTER (TABLE|INDEX|TYPE|SEQUENCE|VIEW|FUNCTION|POLICY)\\b"
                  + "|CREATE (UNIQUE )?(TABLE|INDEX|TYPE|SEQUENCE|VIEW|SCHEMA|EXTENSION|TRIGGER|DOMAIN|POLICY)\\b"
                  + "|CREATE (OR REPLACE )?(FUNCTION|PROCEDURE|VIEW|TRIGGER)\\b"
                  + "|DROP (TABLE|INDEX|TYPE|SEQUENCE|VIEW|FUNCTION|TRIGGER|SCHEMA|EXTENSION|POLICY)\\b"),
          compile(
              "SET\\b|RESET\\b|PREPARE\\b(?! TRANSACTION\\b)|SELECT (PG_CATALOG \\. )?SET_CONFIG\\b"),
          compile("VACUUM\\b|ANALYZE\\b|REINDEX\\b|CLUSTER\\b|DISCARD\\b|ALTER SYSTEM\\b"),
          compile(
              "(INSERT|UPDATE|DELETE|MERGE|COPY|SELECT|WITH|VALUES|ANALYZE|SET|RESET|BEGIN|START TRANSACTION"
                  + "|COMMIT|END|ROLLBACK|ABORT|SAVEPOINT|RELEASE)\\b"),
          compile("\\bCONCURRENTLY\\b|^VACUUM\\b(?!.*\\bFULL\\b)"));

  private PostgresStatements() {}
}
