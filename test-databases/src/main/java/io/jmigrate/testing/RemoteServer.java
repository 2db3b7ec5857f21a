package io.jmigrate.testing;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** A server that is reached over JDBC, whoever started it. */
final class RemoteServer implements TestServer {
  // Several JVMs may share one server, so a counter alone would not do.
  private static final String PREFIX =
      "t" + ProcessHandle.current().pid() + Long.toString(System.nanoTime() & 0xffffff, 36) + "_";

  private final DatabaseUrl admin;
  private final String version;
  private final AtomicInteger databases = new AtomicInteger();

  private RemoteServer(DatabaseUrl admin, String version) {
    this.admin = admin;
    this.version = version;
  }

  /** A server somebody else keeps; it must answer now. */
  static RemoteServer existing(String source, DatabaseUrl admin) {
    try (Connection connection = admin.open()) {
      return new RemoteServer(admin, connection.getMetaData().getDatabaseProductVersion());
    } catch (SQLException e) {
      throw new ServerUnavailableException(
          "the server of " + source + " does not answer: " + e.getMessage(), e);
    }
  }

  /** A server that is starting: waits until it answers, is no longer alive, or is too slow. */
  static RemoteServer starting(DatabaseUrl admin, BooleanSupplier alive, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (true) {
      try (Connection connection = admin.open()) {
        return new RemoteServer(admin, connection.getMetaData().getDatabaseProductVersion());
      } catch (SQLException e) {
        if (!alive.getAsBoolean() || System.nanoTime() > end) {
          throw new ServerUnavailableException("it does not answer: " + e.getMessage(), e);
        }
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ServerUnavailableException("interrupted while it started", e);
      }
    }
  }

  @Override
  public DatabaseUrl createDatabase() {
    String name = PREFIX + databases.incrementAndGet();
    try (Connection connection = admin.open();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot create database " + name + " at " + admin.url(), e);
    }
    return url(name);
  }

  @Override
  public DatabaseUrl url(String databaseName) {
    return admin.withName(databaseName);
  }

  @Override
  public Connection adminConnection() throws SQLException {
    return admin.open();
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public String host() {
    return address().getHost();
  }

  @Override
  public int port() {
    int port = address().getPort();
    return port >= 0 ? port : address().getScheme().equals("postgresql") ? 5432 : 3306;
  }

  private URI address() {
    return URI.create(admin.url().substring("jdbc:".length()));
  }
}
