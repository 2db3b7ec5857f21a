package io.jmigrate.lock;

import io.jmigrate.connection.Database;
import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.LockHolder;
import io.jmigrate.dialect.LockKey;
import io.jmigrate.dialect.StatementRunner;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes the migration lock of a database, on a connection of its own. */
public final class MigrationLocks {
  /** How long a session may take to end after it was told to. */
  private static final Duration TO_END = Duration.ofSeconds(15);

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

  /**
   * Tells who holds the lock and, with force, ends that session and waits until it is gone.
   *
   * @throws io.jmigrate.error.JmigrateException (DATABASE_ERROR) when it does not go
   */
  public LockReport unlock(boolean force) throws SQLException {
    try (Connection connection = database.open(Duration.ZERO)) {
      Dialect dialect = database.dialect();
      if (dialect.lock().tryAcquire(connection, key)) {
        dialect.lock().release(connection, key);
        return LockReport.FREE;
      }
      LockHolder holder = dialect.lock().holder(connection, key);
      if (!force || holder == null || holder.session() == null) {
        return new LockReport(true, holder, false);
      }
      StatementRunner.execute(
          connection, dialect.session().endSession().formatted(holder.session()));
      new LockPolling(TO_END, nobody -> {}).acquire(session(connection));
      dialect.lock().release(connection, key);
      return new LockReport(true, holder, true);
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
