package io.jmigrate.connection;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.ProxyConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Ends a session of a pool, so that the pool does not hand it out again. */
final class Eviction {
  private Eviction() {}

  /** Returns when the connection is closed. */
  static void evict(Connection connection, DataSource source) throws SQLException {
    if (!evictedByHikari(connection, source)) {
      try (Connection closing = connection) {
        abort(closing);
      }
    }
  }

  /** HikariCP looks at a connection that was in use lately no more, and has a call for this. */
  private static boolean evictedByHikari(Connection connection, DataSource source)
      throws SQLException {
    try {
      if (connection instanceof ProxyConnection && source.isWrapperFor(HikariDataSource.class)) {
        source.unwrap(HikariDataSource.class).evictConnection(connection);
        return true;
      }
      return false;
    } catch (NoClassDefFoundError e) {
      return false; // the application has no HikariCP
    }
  }

  private static void abort(Connection connection) throws SQLException {
    connection.abort(Runnable::run);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT 1");
    } catch (SQLException e) {
      // It fails, as it should: that is how a pool learns of the end.
    }
  }
}
