package io.jmigrate.lock;

import io.jmigrate.connection.Database;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.error.LockLostException;
import io.jmigrate.history.Fence;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A lease that is ours: a thread renews it over a connection of its own. A process that was paused
 * for longer than a lease lives finds, before its next statement and in each write of the history,
 * that it is not.
 */
final class LeaseLock implements HeldLock {
  private static final Duration BETWEEN = Duration.ofSeconds(3);

  /** Older news than this is not relied upon. */
  private static final Duration FRESH = Duration.ofSeconds(10);

  private final Database database;
  private final LeaseTable table;
  private final Fence fence;
  private final Thread thread;

  private Connection connection;
  private long renewed;
  private boolean lost;
  private boolean ended;

  /** A lease taken at {@code taken}, in nanoseconds; the connection is closed with it. */
  LeaseLock(Database database, Connection connection, LeaseTable table, Fence fence, long taken) {
    this.database = database;
    this.connection = connection;
    this.table = table;
    this.fence = fence;
    this.renewed = taken;
    this.thread = new Thread(this::keepRenewing, "jmigrate-lease");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public Fence fence() {
    return fence;
  }

  /** The next write of the history asks. */
  @Override
  public void ask() {}

  @Override
  public synchronized void require() {
    if (!lost && age() >= FRESH.toNanos()) {
      renew();
    }
    if (lost || age() >= LeaseTable.LIFE.toNanos()) {
      throw new LockLostException("its lease could not be renewed in time.");
    }
  }

  private long age() {
    return System.nanoTime() - renewed;
  }

  private synchronized void keepRenewing() {
    try {
      while (!ended && !lost) {
        wait(BETWEEN.toMillis());
        if (!ended) {
          renew();
        }
      }
    } catch (InterruptedException e) {
      lost = true;
    }
  }

  /** Tries once; a connection that is broken is replaced for the next time. */
  private void renew() {
    long now = System.nanoTime();
    try {
      lost = !table.renew(connection, fence);
      renewed = now;
    } catch (SQLException e) {
      reconnect();
    }
  }

  private void reconnect() {
    try {
      Connection fresh = database.open(Duration.ZERO);
      Database.spoil(fresh);
      connection.close();
      connection = fresh;
    } catch (SQLException | JmigrateException e) {
      // Nothing is lost while the lease lives; require() ends the run where it does not.
      thread.setName("jmigrate-lease, not renewed: " + e.getMessage());
    }
  }

  @Override
  public synchronized void close() throws SQLException {
    ended = true;
    notifyAll();
    try (Connection ending = connection) {
      if (!lost && !ending.isClosed()) {
        table.free(ending, fence.number());
      }
    }
  }
}
