package io.jmigrate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A server of one test's own, with the settings of one that holds real data, which can fail and
 * come back with what it had promised to keep. Not thread-safe.
 */
public final class DurableServer implements TestServer {
  private final ServerProcess process;

  private DurableServer(ServerProcess process) {
    this.process = process;
  }

  /**
   * Starts the newest of a kind, which is gone when this JVM is.
   *
   * @throws ServerUnavailableException if it cannot be had on this machine
   */
  public static DurableServer start(TestDatabase kind) {
    return new DurableServer(
        BinaryServer.process(
            switch (kind) {
              case MYSQL -> new MysqlBinary(true);
              case MARIADB -> new MariadbBinary(true);
              case POSTGRESQL -> new PostgresBinary("postgresql-18.", true);
              default -> throw new IllegalArgumentException("no server of its own for " + kind);
            }));
  }

  /** Dies at once, without a word to its clients or its files. */
  public void kill() {
    process.kill();
  }

  /** Shuts down as an administrator would have it. */
  public void stop() {
    process.stop();
  }

  /** Starts it again where it ended, and waits until it answers. */
  public void start() {
    try {
      process.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public DatabaseUrl createDatabase() {
    return process.server().createDatabase();
  }

  @Override
  public DatabaseUrl url(String databaseName) {
    return process.server().url(databaseName);
  }

  @Override
  public Connection adminConnection() throws SQLException {
    return process.server().adminConnection();
  }

  @Override
  public String version() {
    return process.server().version();
  }

  @Override
  public String host() {
    return process.server().host();
  }

  @Override
  public int port() {
    return process.server().port();
  }
}
