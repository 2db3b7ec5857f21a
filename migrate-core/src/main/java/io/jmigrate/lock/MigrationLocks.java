package io.jmigrate.lock;

import io.jmigrate.connection.Database;
import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.LeaseRules;
import io.jmigrate.dialect.LockHolder;
import io.jmigrate.dialect.LockKey;
import io.jmigrate.dialect.Route;
import io.jmigrate.dialect.StatementRunner;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes the migration lock of a database, or takes it away, on a connection of its own. */
public final class MigrationLocks {
  /** How long a session may take to end after it was told to. */
  private static final Duration TO_END = Duration.ofSeconds(15);

  private final Database database;
  private final LockKey key;
  private final Route route;
  private final LeaseRequest request;
  private final @Nullable LeaseTable table;
  private final boolean leased;

  /**
   * The lock of one history table.
   *
   * @throws JmigrateException (INVALID_CONFIGURATION) for a lease where there is none
   */
  public MigrationLocks(
      Database database, LockKey key, LockMode mode, Route route, LeaseRequest request) {
    this.database = database;
    this.key = key;
    this.route = route;
    this.request = request;
    LeaseRules rules = database.dialect().lease();
    this.table = rules == null ? null : new LeaseTable(database.dialect(), rules, request.table());
    this.leased = mode == LockMode.LEASE || (mode == LockMode.AUTO && route != Route.DIRECT);
    if (leased && table == null) {
      throw new JmigrateException(
          ErrorCode.INVALID_CONFIGURATION,
          "There are no leases on "
              + database.dialect().name()
              + ", whose locks end with their holder; leave out 'lock: lease' (--lock lease).");
    }
  }

  /**
   * Waits until the lock is ours.
   *
   * @param waiting told in words who holds it: once, then again when that changes
   * @throws JmigrateException (LOCK_TIMEOUT) naming the holder
   */
  public HeldLock acquire(Duration timeout, Consumer<String> waiting) throws SQLException {
    Connection connection = open(timeout, waiting);
    LockPolling polling = new LockPolling(timeout, waiting);
    boolean held = false;
    try {
      HeldLock lock = leased ? lease(connection, polling) : session(connection, polling);
      held = true;
      return lock;
    } catch (SQLException e) {
      if (String.valueOf(e.getMessage()).contains("statement pooling")) {
        throw new JmigrateException(
            ErrorCode.REFUSED,
            "The pooler at "
                + database.target()
                + " is in statement mode: it allows no transactions, and migrations need them."
                + "\n  Nothing was run. Connect to the server itself, or to a pool in transaction or"
                + " session mode.",
            e);
      }
      throw e;
    } finally {
      if (!held) {
        connection.close();
      }
    }
  }

  private Connection open(Duration timeout, Consumer<String> waiting) throws SQLException {
    Connection connection = database.open(timeout, waiting);
    if (leased || route != Route.DIRECT) {
      Database.spoil(connection);
    }
    if (route == Route.POOLED) {
      database.dialect().routing().of(connection);
    } else if (route == Route.CLUSTERED) {
      readCausally(connection, database.dialect());
    }
    return connection;
  }

  private HeldLock session(Connection connection, LockPolling polling) throws SQLException {
    Dialect dialect = database.dialect();
    polling.acquire(new SessionAttempt(connection, dialect, key, table));
    return new SessionLock(connection, dialect, key);
  }

  private HeldLock lease(Connection connection, LockPolling polling) throws SQLException {
    LeaseTable leases = Objects.requireNonNull(table);
    LeaseAttempt attempt = new LeaseAttempt(connection, database.dialect(), key, leases, request);
    polling.acquire(attempt);
    return new LeaseLock(
        database, connection, leases, Objects.requireNonNull(attempt.fence()), attempt.taken());
  }

  /** From now on the session sees what was committed before on any server of the cluster. */
  public static void readCausally(Connection connection, Dialect dialect) throws SQLException {
    for (String statement : dialect.routing().causalReads()) {
      try {
        StatementRunner.execute(connection, statement);
      } catch (SQLException e) {
        if (connection.isClosed()) {
          throw e;
        }
        // One kind of cluster does not know the setting of the other.
      }
    }
  }

  /**
   * Tells who holds the lock and, with force, ends that session and waits until it is gone, or
   * takes the lease away.
   *
   * @throws JmigrateException (LOCK_TIMEOUT) when the session does not go
   */
  public LockReport unlock(boolean force) throws SQLException {
    try (Connection connection = open(Duration.ZERO, nobody -> {})) {
      LeaseState lease = table == null ? LeaseState.NEVER : table.read(connection);
      if (lease.holder() != null && table != null) {
        if (force) {
          table.free(connection, lease.fence());
        }
        return new LockReport(true, lease.holder(), force);
      }
      return unlockSession(connection, force);
    }
  }

  private LockReport unlockSession(Connection connection, boolean force) throws SQLException {
    Dialect dialect = database.dialect();
    if (route != Route.POOLED && dialect.lock().tryAcquire(connection, key)) {
      dialect.lock().release(connection, key);
      return LockReport.FREE;
    }
    LockHolder holder = dialect.lock().holder(connection, key);
    if (holder == null && route == Route.POOLED) {
      return LockReport.FREE;
    }
    if (!force || holder == null || holder.session() == null) {
      return new LockReport(true, holder, false);
    }
    StatementRunner.execute(connection, dialect.session().endSession().formatted(holder.session()));
    long deadline = System.nanoTime() + TO_END.toNanos();
    Pause pause = new Pause();
    while (holder.equals(dialect.lock().holder(connection, key))) {
      if (System.nanoTime() > deadline) {
        throw new JmigrateException(
            ErrorCode.LOCK_TIMEOUT,
            "The session that holds the migration lock was told to end, and did not within "
                + TO_END.toSeconds()
                + " s: "
                + holder
                + ".\n  It ends when its statement does; try again.");
      }
      pause.next();
    }
    return new LockReport(true, holder, true);
  }
}
