package io.jmigrate.model;

/** What a column means to jmigrate, beyond its type. */
public enum ColumnRole {
  /** When the row was made. */
  CREATED_AT,
  /** When the row was last written. */
  UPDATED_AT,
  /** When the row was deleted softly; null while it lives, which is when its uniques count. */
  DELETED_AT,
  /** Counts the writes of the row, for the optimistic lock. */
  VERSION
}
