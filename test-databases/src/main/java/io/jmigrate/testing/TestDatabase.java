package io.jmigrate.testing;

import org.junit.jupiter.api.Assumptions;

/**
 * The databases the tests run against: each is started when it is first asked for, once in a JVM,
 * and gone when the JVM is. Thread-safe.
 */
public enum TestDatabase {
  H2("H2"),
  POSTGRESQL("PostgreSQL 18"),
  POSTGRESQL_14("PostgreSQL 14"),
  POSTGRESQL_15("PostgreSQL 15"),
  MYSQL("MySQL 8"),
  MARIADB("MariaDB 11");

  private final String product;

  TestDatabase(String product) {
    this.product = product;
  }

  /** The product and its major version, for people. */
  public String product() {
    return product;
  }

  /**
   * The running server, started now if it was not.
   *
   * @throws ServerUnavailableException if it cannot be had on this machine; tried once in a JVM
   */
  public TestServer server() {
    return RunningServers.server(this);
  }

  /** Aborts the calling test and records the skip when this database cannot be had. */
  public TestServer assumeAvailable() {
    try {
      return server();
    } catch (ServerUnavailableException unavailable) {
      String skip = SkippedDatabases.record(product, unavailable.reason());
      return Assumptions.abort(skip);
    }
  }

  /** A fresh, empty database for one test, which is skipped where the server cannot be had. */
  public DatabaseUrl createDatabase() {
    return assumeAvailable().createDatabase();
  }
}
