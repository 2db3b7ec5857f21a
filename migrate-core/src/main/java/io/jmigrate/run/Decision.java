package io.jmigrate.run;

/** What a person can declare about a migration. */
public enum Decision {
  /** The changed file of an applied migration is right as it is. */
  ACCEPT,
  /** A migration that stopped half-way is in the database by now. */
  MARK_APPLIED,
  /** A migration that stopped half-way has left nothing in the database. */
  MARK_UNDONE
}
