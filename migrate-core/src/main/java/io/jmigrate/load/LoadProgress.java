package io.jmigrate.load;

import java.sql.SQLException;

/** Told of a load while it goes on, in its thread. */
public interface LoadProgress {
  /** A statement is about to be sent; what this throws stops the load. */
  void sending() throws SQLException;

  /** So many rows are there by now, uncommitted. */
  void loaded(long rows);
}
