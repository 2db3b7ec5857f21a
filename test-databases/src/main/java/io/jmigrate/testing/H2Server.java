package io.jmigrate.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** H2 inside this JVM: databases in memory that last as long as the JVM, or in files. */
public final class H2Server implements TestServer {
  private final AtomicInteger databases = new AtomicInteger();

  H2Server() {}

  /** An H2 database in a file of this folder, so that other processes can open it in turn. */
  public static DatabaseUrl createFileDatabase(Path folder) {
    return new DatabaseUrl(
        "jdbc:h2:file:" + folder.toAbsolutePath().resolve("database"), "sa", "", "DATABASE");
  }

  @Override
  public DatabaseUrl createDatabase() {
    return url("test_" + databases.incrementAndGet());
  }

  @Override
  public DatabaseUrl url(String databaseName) {
    return new DatabaseUrl(
        "jdbc:h2:mem:" + databaseName + ";DB_CLOSE_DELAY=-1", "sa", "", databaseName);
  }

  @Override
  public Connection adminConnection() throws SQLException {
    return DriverManager.getConnection("jdbc:h2:mem:", "sa", "");
  }

  @Override
  public String version() {
    try (Connection connection = adminConnection()) {
      return connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException e) {
      throw new IllegalStateException("H2 does not tell its version", e);
    }
  }

  @Override
  public String host() {
    throw new UnsupportedOperationException("H2 runs in this JVM and has no address");
  }

  @Override
  public int port() {
    throw new UnsupportedOperationException("H2 runs in this JVM and has no port");
  }
}
