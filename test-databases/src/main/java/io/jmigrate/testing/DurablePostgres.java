package io.jmigrate.testing;

/**
 * The newest PostgreSQL with the settings of a server that holds real data, for measuring; the
 * tests' own do not wait for the disk.
 */
public final class DurablePostgres {
  private DurablePostgres() {}

  /**
   * Starts one, which is gone when this JVM is.
   *
   * @throws ServerUnavailableException if it cannot be had on this machine
   */
  public static TestServer start() {
    return BinaryServer.start(new PostgresBinary("postgresql-18.", true));
  }
}
