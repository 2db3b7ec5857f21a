package io.jmigrate.testing;

import java.sql.Connection;
import java.sql.SQLException;

/** A running database server (or H2 in this JVM) which tests share. Thread-safe. */
public interface TestServer {
  /** A fresh database with nothing in it, under a name no other test has. */
  DatabaseUrl createDatabase();

  /** Where the database of this name is; it need not exist. */
  DatabaseUrl url(String databaseName);

  /** Opens a connection that may create and drop databases and end the sessions of others. */
  Connection adminConnection() throws SQLException;

  /** The version as the server tells it. */
  String version();

  /**
   * The address to give to other processes.
   *
   * @throws UnsupportedOperationException for H2, which listens nowhere
   */
  String host();

  /**
   * The TCP port to give to other processes.
   *
   * @throws UnsupportedOperationException for H2, which listens nowhere
   */
  int port();
}
