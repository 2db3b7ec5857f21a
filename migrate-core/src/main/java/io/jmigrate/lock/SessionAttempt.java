package io.jmigrate.lock;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.LockHolder;
import io.jmigrate.dialect.LockKey;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tries to take the lock of a session, as {@link LeaseAttempt} does with a lease. */
final class SessionAttempt implements LockPolling.Lock {
  private final Connection connection;
  private final Dialect dialect;
  private final LockKey key;
  private final @Nullable LeaseTable lease;

  SessionAttempt(Connection connection, Dialect dialect, LockKey key, @Nullable LeaseTable lease) {
    this.connection = connection;
    this.dialect = dialect;
    this.key = key;
    this.lease = lease;
  }

  @Override
  public boolean tryAcquire() throws SQLException {
    if (!dialect.lock().tryAcquire(connection, key)) {
      return false;
    }
    if (leaseHolder() == null) {
      return true;
    }
    dialect.lock().release(connection, key);
    return false;
  }

  @Override
  public @Nullable LockHolder holder() throws SQLException {
    LockHolder leased = leaseHolder();
    return leased == null ? dialect.lock().holder(connection, key) : leased;
  }

  private @Nullable LockHolder leaseHolder() throws SQLException {
    return lease == null ? null : lease.read(connection).holder();
  }
}
