package io.jmigrate.lock;

/** How runs exclude each other. */
public enum LockMode {
  /** By a lock of the server's session, or by a lease where sessions cannot be trusted. */
  AUTO,
  /** By a lock of the session, as whoever says so knows that sessions can be trusted. */
  SESSION,
  /** By a lease: a row that its holder renews. */
  LEASE
}
