package io.jmigrate.lock;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Asks the server, on a thread of its own, whether a connection is alive, so that whoever needs the
 * answer can do something else meanwhile. Thread-safe.
 */
final class ConnectionWatch implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 10;

  private final Connection connection;
  private final Thread thread;

  /** When the newest question was put, and when the newest one that was answered. */
  private long asked = System.nanoTime();

  private long answered = asked;
  private boolean lost;
  private boolean ended;

  ConnectionWatch(Connection connection) {
    this.connection = connection;
    this.thread = new Thread(this::answer, "jmigrate-lock-watch");
    thread.setDaemon(true);
    thread.start();
  }

  /** Puts a question without waiting for the answer. */
  synchronized void ask() {
    asked = System.nanoTime();
    notifyAll();
  }

  /**
   * Whether the connection was alive when asked last, at most {@code age} ago; asks, where nobody
   * did.
   */
  synchronized boolean alive(Duration age) throws InterruptedException {
    if (System.nanoTime() - asked > age.toNanos()) {
      ask();
    }
    while (answered != asked && !lost) {
      wait();
    }
    return !lost;
  }

  private void answer() {
    try {
      for (long question = next(); question != 0; question = next()) {
        boolean alive = isAlive();
        synchronized (this) {
          answered = question;
          lost |= !alive;
          notifyAll();
        }
      }
    } catch (InterruptedException e) {
      synchronized (this) {
        lost = true;
        notifyAll();
      }
    }
  }

  /** The newest unanswered question, waited for; 0 at the end. */
  private synchronized long next() throws InterruptedException {
    while (answered == asked && !ended) {
      wait();
    }
    return ended ? 0 : asked;
  }

  private boolean isAlive() {
    try {
      return connection.isValid(PATIENCE_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public synchronized void close() {
    ended = true;
    notifyAll();
  }
}
