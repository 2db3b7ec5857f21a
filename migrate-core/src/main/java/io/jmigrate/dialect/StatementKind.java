package io.jmigrate.dialect;

/** What a statement does to the transaction it runs in. */
public enum StatementKind {
  /** Takes part in a transaction like any other. */
  ORDINARY,
  /** Commits whatever is open, and itself: DDL where DDL is not transactional. */
  COMMITS,
  /** Refuses to run inside a transaction: {@code CREATE INDEX CONCURRENTLY}, {@code VACUUM}. */
  OUTSIDE_TRANSACTION,
  /** Opens a transaction. */
  BEGIN,
  /** Ends the open transaction, keeping its work. */
  COMMIT,
  /** Ends the open transaction, dropping its work. */
  ROLLBACK,
  /** Locks tables, after which no other may be touched, the history's neither. */
  LOCK_TABLES,
  /** Frees them. */
  UNLOCK_TABLES
}
