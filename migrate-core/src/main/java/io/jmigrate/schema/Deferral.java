package io.jmigrate.schema;

/** When within a transaction a constraint is looked at. */
public enum Deferral {
  /** At each statement, always. */
  NOT_DEFERRABLE,
  /** At each statement, unless the transaction asks otherwise. */
  INITIALLY_IMMEDIATE,
  /** At the commit. */
  INITIALLY_DEFERRED
}
