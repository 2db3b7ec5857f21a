package io.jmigrate.dialect.mysql;

import io.jmigrate.dialect.LockHolder;
import io.jmigrate.dialect.LockKey;
import io.jmigrate.dialect.MigrationLock;
import io.jmigrate.dialect.ServerProblem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET_LOCK}: held by a session, known to the whole server, its name at most 64 characters
 * (https://dev.mysql.com/doc/refman/8.4/en/locking-functions.html).
 */
final class MysqlLock implements MigrationLock {
  private static final String HOLDER =
      "SELECT user, host, id, date_format(now() - INTERVAL time SECOND, '%Y-%m-%d %H:%i:%s'),"
          + " is_used_lock(?) FROM information_schema.processlist WHERE id = is_used_lock(?)";

  private static final String PROGRAM =
      "SELECT attr_value FROM performance_schema.session_account_connect_attrs"
          + " WHERE processlist_id = ? AND attr_name = 'program_name'";

  @Override
  public boolean tryAcquire(Connection connection, LockKey key) throws SQLException {
    return ask(connection, "SELECT get_lock(?, 0)", key);
  }

  @Override
  public void release(Connection connection, LockKey key) throws SQLException {
    ask(connection, "SELECT release_lock(?)", key);
  }

  @Override
  public @Nullable LockHolder holder(Connection connection, LockKey key) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(HOLDER)) {
      query.setString(1, name(key));
      query.setString(2, name(key));
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? new LockHolder(
                "user %s from %s, connection %s%s"
                    .formatted(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        program(connection, row.getString(3))),
                "at its present statement since " + row.getString(4),
                row.getString(3))
            : null;
      }
    }
  }

  /** What the session calls itself, in brackets; nothing where the server keeps no record. */
  private static String program(Connection connection, String session) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(PROGRAM)) {
      query.setString(1, session);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? " (" + row.getString(1) + ")" : "";
      }
    } catch (SQLException e) {
      if (new MysqlErrors().problem(e) == ServerProblem.NOT_PERMITTED) {
        return "";
      }
      throw e;
    }
  }

  private static boolean ask(Connection connection, String sql, LockKey key) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, name(key));
      try (ResultSet row = query.executeQuery()) {
        return row.next() && row.getInt(1) == 1;
      }
    }
  }

  private static String name(LockKey key) {
    return "jmigrate:" + key.digest();
  }
}
