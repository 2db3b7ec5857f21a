package io.jmigrate.testing;

/**
 * PostgreSQL with the settings of a server that holds real data, for measuring; the tests' own do
 * not wait for the disk.
 */
public final class DurablePostgres {
  private static final int[] VERSIONS = {18, 15, 14};

  private DurablePostgres() {}

  /**
   * Starts the newest, which is gone when this JVM is.
   *
   * @throws ServerUnavailableException if it cannot be had on this machine
   */
  public static TestServer start() {
    return start(VERSIONS[0]);
  }

  /**
   * The same, for a client that knows no server newer than {@code newest}.
   *
   * @throws ServerUnavailableException if there is none
   */
  public static TestServer start(int newest) {
    for (int version : VERSIONS) {
      if (version <= newest) {
        return BinaryServer.start(new PostgresBinary("postgresql-" + version + ".", true));
      }
    }
    throw new ServerUnavailableException("no PostgreSQL is as old as " + newest, null);
  }
}
