package io.jmigrate.dialect.mysql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A session whose settings do not change what definitions look like, for as long as it is open;
 * then they are as they were. Not thread-safe.
 */
final class SteadySession implements AutoCloseable {
  private static final String SET =
      "SET SESSION sql_mode = ?, SESSION sql_quote_show_create = ?,"
          + " SESSION group_concat_max_len = ?";

  private final Connection connection;
  private final String database;
  private final String mode;
  private final int quotes;
  private final long length;
  private final String usualMode;

  SteadySession(Connection connection) throws SQLException {
    this.connection = connection;
    try (Statement ask = connection.createStatement();
        ResultSet row =
            ask.executeQuery(
                "SELECT database(), @@SESSION.sql_mode, @@SESSION.sql_quote_show_create,"
                    + " @@SESSION.group_concat_max_len, @@GLOBAL.sql_mode")) {
      row.next();
      String current = row.getString(1);
      this.database = current == null ? "" : current;
      this.mode = row.getString(2);
      this.quotes = row.getInt(3);
      this.length = row.getLong(4);
      this.usualMode = row.getString(5);
    }
    set("", 1, 1_048_576);
  }

  /** The database that the session is in; empty when it is in none. */
  String database() {
    return database;
  }

  /** The sql_mode that sessions start with. */
  String usualMode() {
    return usualMode;
  }

  @Override
  public void close() throws SQLException {
    set(mode, quotes, length);
  }

  private void set(String newMode, int newQuotes, long newLength) throws SQLException {
    try (PreparedStatement set = connection.prepareStatement(SET)) {
      set.setString(1, newMode);
      set.setInt(2, newQuotes);
      set.setLong(3, newLength);
      set.execute();
    }
  }
}
