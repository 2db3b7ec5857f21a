package io.jmigrate.annotation;

/** What happens to rows that hold the key of a row which is deleted or gets another key. */
public enum Action {
  /**
   * ON DELETE SET NULL where the key may be null, CASCADE in a table that only ties two others,
   * else RESTRICT; ON UPDATE NO ACTION.
   */
  BY_RULE,
  /** Refused, at the end of the statement or, where it is deferred, of the transaction. */
  NO_ACTION,
  /** Refused at once. */
  RESTRICT,
  /** They are deleted, too, or get the new key. */
  CASCADE,
  /** Their key becomes null. */
  SET_NULL,
  /** Their key becomes its default; MySQL and MariaDB refuse this. */
  SET_DEFAULT
}
