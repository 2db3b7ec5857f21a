package io.jmigrate.lock;

import io.jmigrate.connection.Database;
import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.LockHolder;
import io.jmigrate.dialect.LockKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes the migration lock of a database, on a connection of its own. */
public final class MigrationLocks {
  private final Database database;
  private final LockKey key;

  /** The lock of one history table. */
  public MigrationLocks(Database database, LockKey key) {
    this.database = database;
    this.key = key;
  }

  /**
   * Waits until the lock is ours.
   *
   * @param waiting told in words who holds it: once, then again when that changes
   * @throws io.jmigrate.error.JmigrateException (LOCK_TIMEOUT) naming the holder
   */
  public HeldLock acquire(Duration timeout, Consumer<String> waiting) throws SQLException {
    Connection connection = database.open(timeout, waiting);
    Dialect dialect = database.dialect();
    boolean held = false;
    try {
      new LockPolling(timeout, waiting).acquire(session(connection));
      held = true;
      return new SessionLock(connection, dialect, key);
    } finally {
      if (!held) {
        connection.close();
      }
    }
  }

  private LockPolling.Lock session(Connection connection) {
    Dialect dialect = database.dialect();
    return new LockPolling.Lock() {
      @Override
      public boolean tryAcquire() throws SQLException {
        return dialect.lock().tryAcquire(connection, key);
      }

      @Override
      public @Nullable LockHolder holder() throws SQLException {
        return dialect.lock().holder(connection, key);
      }
    };
  }
}
