package io.jmigrate.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Excludes concurrent runs. The lock belongs to a connection of its own that is in no transaction
 * while migrations run elsewhere, so that a statement which waits for all transactions to end
 * cannot wait for the lock; the server frees it when that connection dies.
 */
public interface MigrationLock {
  /** Tries once, without waiting. */
  boolean tryAcquire(Connection connection, LockKey key) throws SQLException;

  /** Gives the lock back; the connection must hold it. */
  void release(Connection connection, LockKey key) throws SQLException;

  /** Whether {@link #isLost} learns by itself, without asking the server, that a session ended. */
  default boolean noticesLoss() {
    return false;
  }

  /** Whether the connection, and the lock with it, is known to be gone; must be cheap. */
  default boolean isLost(Connection connection) throws SQLException {
    return connection.isClosed();
  }

  /** Who holds the lock; null when nobody does or the server does not tell. */
  @Nullable LockHolder holder(Connection connection, LockKey key) throws SQLException;
}
