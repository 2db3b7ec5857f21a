package io.jmigrate.run;

/** Which of a migration's scripts is run. */
public enum Direction {
  /** The up: the migration is applied. */
  UP,
  /** The down: it is taken back. */
  DOWN
}
