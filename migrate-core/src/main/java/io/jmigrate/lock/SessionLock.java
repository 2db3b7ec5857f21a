package io.jmigrate.lock;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.LockKey;
import io.jmigrate.error.LockLostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** A lock that a session of the server holds: it is ours while its connection lives. */
final class SessionLock implements HeldLock {
  /** How old news may be of a connection whose end the driver does not notice by itself. */
  private static final Duration SOON = Duration.ofMillis(50);

  /** The same of one whose end it does, unless the network keeps it back. */
  private static final Duration LATER = Duration.ofSeconds(5);

  private final Connection connection;
  private final Dialect dialect;
  private final LockKey key;
  private final ConnectionWatch watch;
  private boolean lost;

  /** A lock that the connection holds already; the connection is closed with it. */
  SessionLock(Connection connection, Dialect dialect, LockKey key) {
    this.connection = connection;
    this.dialect = dialect;
    this.key = key;
    this.watch = new ConnectionWatch(connection);
  }

  @Override
  public void ask() {
    if (!dialect.lock().noticesLoss()) {
      watch.ask();
    }
  }

  @Override
  public void require() {
    lost |= !isHeld();
    if (lost) {
      throw new LockLostException("the connection that held it is gone.");
    }
  }

  private boolean isHeld() {
    try {
      boolean notices = dialect.lock().noticesLoss();
      return !(notices && dialect.lock().isLost(connection)) && watch.alive(notices ? LATER : SOON);
    } catch (SQLException e) {
      return false;
    } catch (InterruptedException e) {
      throw Pause.interrupted(e);
    }
  }

  @Override
  public void close() throws SQLException {
    watch.close();
    try (Connection ending = connection) {
      if (!lost && !ending.isClosed()) {
        dialect.lock().release(ending, key);
      }
    }
  }
}
