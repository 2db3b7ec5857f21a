package io.jmigrate.run;

import io.jmigrate.connection.Database;
import io.jmigrate.dialect.Blockage;
import io.jmigrate.error.JmigrateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Watches the work connection from another one: whom a statement waits for is known to the server
 * only while it waits. Nothing is connected or asked unless a statement takes long.
 */
final class BlockWatch implements AutoCloseable {
  private static final long LONGEST_PATIENCE_MS = 1000;
  private static final long SHORTEST_PATIENCE_MS = 40;

  private final Database database;
  private final MigrationListener listener;

  /** When the statement at hand was sent; zero while there is none. */
  private volatile long since;

  private volatile String session = "";
  private volatile long patienceMs = LONGEST_PATIENCE_MS;
  private volatile Blockage seen = Blockage.UNKNOWN;
  private volatile boolean closed;
  private @Nullable Thread thread;

  /** The watcher's own: which statement it has told of, and the connection it asks on. */
  private String told = "";

  private @Nullable Connection connection;

  BlockWatch(Database database, MigrationListener listener) {
    this.database = database;
    this.listener = listener;
  }

  /** From now on statements wait so long for a lock; they are asked about before that is over. */
  void expect(Duration wait) {
    long half = wait.isZero() ? LONGEST_PATIENCE_MS : wait.toMillis() / 2;
    patienceMs = Math.max(SHORTEST_PATIENCE_MS, Math.min(LONGEST_PATIENCE_MS, half));
  }

  /** The session of this id is sent a statement now. */
  void sending(String id) {
    session = id;
    seen = Blockage.UNKNOWN;
    since = System.nanoTime();
    if (thread == null) {
      thread = new Thread(this::watch, "jmigrate-blockers");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** Nothing is under way any more. */
  void resting() {
    since = 0;
  }

  /** Whom the last statement was seen waiting for. */
  Blockage seen() {
    return seen;
  }

  private void watch() {
    try {
      while (!closed) {
        Thread.sleep(Math.max(20, patienceMs / 4));
        long at = since;
        if (at != 0 && System.nanoTime() - at >= patienceMs * 1_000_000) {
          look(at);
          Thread.sleep(patienceMs / 2);
        } else if (at == 0) {
          told = "";
        }
      }
    } catch (InterruptedException e) {
      // closed while it slept
    } catch (SQLException | JmigrateException e) {
      // no connection to ask on: whoever blocks stays unnamed
    } finally {
      disconnect();
    }
  }

  private void look(long at) throws SQLException {
    if (connection == null) {
      connection = database.open(Duration.ZERO);
    }
    Blockage found = database.dialect().blockers().of(connection, session);
    if (since == at && !found.blockers().isEmpty()) {
      seen = found;
      String who = found.blockers().get(0).who();
      if (!who.equals(told)) {
        told = who;
        listener.blocked(found.toString());
      }
    }
  }

  private void disconnect() {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      // it was of use to nobody else
    }
  }

  /** Returns when its connection is closed, too. */
  @Override
  public void close() {
    closed = true;
    if (thread != null) {
      thread.interrupt();
      try {
        thread.join(LONGEST_PATIENCE_MS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
