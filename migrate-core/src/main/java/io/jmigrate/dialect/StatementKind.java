package io.jmigrate.dialect;

/**
 * What a statement does to the transaction it runs in. Of the kinds whose patterns match a
 * statement, the first in this order counts.
 */
public enum StatementKind {
  /** Opens a transaction. */
  BEGIN,
  /** Ends the open transaction, keeping its work. */
  COMMIT,
  /** Ends the open transaction, dropping its work. */
  ROLLBACK,
  /** Commits, and locks tables, after which no other may be touched: the history's neither. */
  LOCK_TABLES,
  /** Refuses to run inside a transaction: {@code CREATE INDEX CONCURRENTLY}, {@code VACUUM}. */
  OUTSIDE_TRANSACTION,
  /** May commit whatever is open, as what it runs decides: {@code CALL}, {@code EXECUTE}. */
  MAY_COMMIT,
  /** Commits whatever is open, and itself: DDL where DDL is not transactional. */
  COMMITS,
  /** Takes part in a transaction like any other. */
  ORDINARY
}
