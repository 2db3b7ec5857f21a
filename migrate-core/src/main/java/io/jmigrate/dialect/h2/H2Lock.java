package io.jmigrate.dialect.h2;

import io.jmigrate.dialect.LockHolder;
import io.jmigrate.dialect.LockKey;
import io.jmigrate.dialect.MigrationLock;
import io.jmigrate.dialect.StatementRunner;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A row locked in an open transaction, since H2 has no session locks; it excludes the connections
 * that share a database in memory or behind a server. Between processes that open one file the
 * file's own lock comes first.
 */
final class H2Lock implements MigrationLock {
  private static final int LOCK_TIMEOUT = 50200;
  private static final int CONCURRENT_UPDATE = 90131;
  private static final int DEADLOCK = 40001;
  private static final int DATABASE_CLOSED = 90098;

  @Override
  public boolean tryAcquire(Connection connection, LockKey key) throws SQLException {
    String usual = StatementRunner.single(connection, "SELECT lock_timeout()");
    try (Statement statement = connection.createStatement()) {
      connection.setAutoCommit(true);
      statement.execute("SET LOCK_TIMEOUT 100");
      statement.execute(
          "CREATE TABLE IF NOT EXISTS public.jmigrate_lock (name VARCHAR(100) PRIMARY KEY)");
      connection.setAutoCommit(false);
      statement.execute("MERGE INTO public.jmigrate_lock VALUES ('" + key.digest() + "')");
      return true;
    } catch (SQLException e) {
      connection.rollback();
      if (e.getErrorCode() == LOCK_TIMEOUT
          || e.getErrorCode() == CONCURRENT_UPDATE
          || e.getErrorCode() == DEADLOCK) {
        return false;
      }
      throw e;
    } finally {
      StatementRunner.execute(connection, "SET LOCK_TIMEOUT " + usual);
    }
  }

  @Override
  public void release(Connection connection, LockKey key) throws SQLException {
    connection.rollback();
    connection.setAutoCommit(true);
  }

  @Override
  public boolean noticesLoss() {
    return true;
  }

  @Override
  public boolean isLost(Connection connection) throws SQLException {
    return !connection.isValid(1);
  }

  @Override
  public @Nullable LockHolder holder(Connection connection, LockKey key) throws SQLException {
    String sql =
        "SELECT user_name, client_addr, session_id, session_start FROM information_schema.sessions"
            + " WHERE session_id <> session_id() AND blocker_id IS NULL AND session_id IN"
            + " (SELECT session_id FROM information_schema.locks"
            + " WHERE table_schema = 'PUBLIC' AND table_name = 'JMIGRATE_LOCK')";
    try (PreparedStatement query = connection.prepareStatement(sql);
        ResultSet row = query.executeQuery()) {
      return row.next()
          ? new LockHolder(
              "user %s from %s, session %s"
                  .formatted(
                      row.getString(1),
                      row.getString(2) == null ? "this process" : row.getString(2),
                      row.getString(3)),
              "connected since " + row.getString(4),
              row.getString(3))
          : null;
    } catch (SQLException e) {
      // H2 asks each session for its locks, and one that ends meanwhile answers for the whole
      // query.
      if (e.getErrorCode() == DATABASE_CLOSED) {
        return null;
      }
      throw e;
    }
  }
}
