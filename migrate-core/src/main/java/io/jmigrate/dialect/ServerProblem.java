package io.jmigrate.dialect;

/** The few causes of an error that jmigrate acts upon or words in its own way. */
public enum ServerProblem {
  /** Nothing answers there, or the host name is unknown. */
  UNREACHABLE,
  /** User or password is wrong, or the user may not log in. */
  WRONG_CREDENTIALS,
  /** The server is there, the database is not. */
  NO_SUCH_DATABASE,
  /** Another process has the database file open. */
  IN_USE,
  /** The table (or its schema) does not exist. */
  NO_SUCH_TABLE,
  /** A table of the name exists already. */
  TABLE_EXISTS,
  /** The user may not do this, or nobody may write. */
  NOT_PERMITTED,
  /** The statement could run, but not inside a transaction, or not in the same as one before it. */
  REFUSED_IN_TRANSACTION,
  /** A lock was not to be had in the time there was; trying again may do. */
  LOCK_NOT_GRANTED,
  /** Two transactions stood in each other's way and this one was given up; trying again may do. */
  DEADLOCK,
  /** Anything else. */
  OTHER
}
