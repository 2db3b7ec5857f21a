package io.jmigrate.run;

/** How a script is made safe against stopping half-way. */
public enum TransactionMode {
  /** All of it, and its history row, in one transaction. */
  ONE_TRANSACTION,
  /** Statement by statement, each noted in the history when it is done. */
  JOURNALED
}
