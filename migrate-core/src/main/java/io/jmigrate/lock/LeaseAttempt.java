package io.jmigrate.lock;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.LockHolder;
import io.jmigrate.dialect.LockKey;
import io.jmigrate.dialect.StatementRunner;
import io.jmigrate.history.Fence;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Tries to take a lease. A run that reaches the same database directly may hold a session's lock:
 * each takes its own first and then looks for the other's, so that never both go on.
 */
final class LeaseAttempt implements LockPolling.Lock {
  private final Connection connection;
  private final Dialect dialect;
  private final LockKey key;
  private final LeaseTable table;
  private final LeaseRequest request;
  private @Nullable Fence fence;
  private long taken;

  LeaseAttempt(
      Connection connection, Dialect dialect, LockKey key, LeaseTable table, LeaseRequest request) {
    this.connection = connection;
    this.dialect = dialect;
    this.key = key;
    this.table = table;
    this.request = request;
  }

  @Override
  public boolean tryAcquire() throws SQLException {
    LeaseState seen = table.read(connection);
    if (seen.equals(LeaseState.NEVER)) {
      for (String statement : request.preparation()) {
        StatementRunner.execute(connection, statement);
      }
      table.create(connection);
      seen = table.read(connection);
    }
    if (seen.holder() != null) {
      return false;
    }
    taken = System.nanoTime();
    fence = table.take(connection, seen, request.owner());
    if (fence != null && dialect.lock().holder(connection, key) != null) {
      table.free(connection, fence.number());
      fence = null;
    }
    return fence != null;
  }

  @Override
  public @Nullable LockHolder holder() throws SQLException {
    LockHolder leased = table.read(connection).holder();
    return leased == null ? dialect.lock().holder(connection, key) : leased;
  }

  /** The fence of the lease that was taken. */
  @Nullable Fence fence() {
    return fence;
  }

  /** When it was taken, by {@link System#nanoTime()}. */
  long taken() {
    return taken;
  }
}
