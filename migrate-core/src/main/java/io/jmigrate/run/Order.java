package io.jmigrate.run;

/**
 * What to do about a late migration: one that is pending and comes before one that is applied, as a
 * merged branch brings it.
 */
public enum Order {
  /** Apply it, and say so. */
  WARN,
  /** Refuse to run anything. */
  STRICT
}
