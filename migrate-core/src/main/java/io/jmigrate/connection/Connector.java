package io.jmigrate.connection;

import java.sql.Connection;
import java.sql.SQLException;

/** Where the connections of a {@link Database} come from. */
interface Connector {
  /**
   * One more connection, in auto-commit mode and not read-only.
   *
   * @throws io.jmigrate.error.JmigrateException (CONNECTION_FAILED) where it is not the database
   *     that is to blame
   */
  Connection connect() throws SQLException;
}
