package io.jmigrate.law;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.Dialects;
import io.jmigrate.schema.Schema;
import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.PlainClient;
import io.jmigrate.testing.PlainClientException;
import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A fresh database that holds one side of a case. The connection keeps H2's in-memory one there.
 */
record TestSide(TestDatabase database, DatabaseUrl url, Dialect dialect, Connection connection)
    implements AutoCloseable {
  /** A subscription keeps its database; without a slot it can go. */
  private static final String DROP_SUBSCRIPTIONS =
      """
      DO $$
      DECLARE s name;
      BEGIN
        FOR s IN SELECT subname FROM pg_subscription
            WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database()) LOOP
          EXECUTE format('ALTER SUBSCRIPTION %I DISABLE', s);
          EXECUTE format('ALTER SUBSCRIPTION %I SET (slot_name = NONE)', s);
          EXECUTE format('DROP SUBSCRIPTION %I', s);
        END LOOP;
      END $$
      """;

  static TestSide open(TestDatabase database, String options) {
    DatabaseUrl plain = database.createDatabase();
    DatabaseUrl url =
        options.isEmpty()
            ? plain
            : new DatabaseUrl(
                plain.url() + ";" + options, plain.user(), plain.password(), plain.name());
    try {
      Connection connection = url.open();
      Dialects dialects = Dialects.installed();
      Dialect dialect =
          dialects.forServer(
              dialects.forUrl(url.url()),
              url.url(),
              connection.getMetaData().getDatabaseProductVersion());
      return new TestSide(database, url, dialect, connection);
    } catch (SQLException e) {
      throw new IllegalStateException(url.url(), e);
    }
  }

  /** Runs scripts with the database's own client. */
  void load(List<String> scripts) throws PlainClientException {
    try {
      Path file = Files.createTempFile("side", ".sql");
      try {
        String mode = url.url().contains("mysql") || url.url().contains("mariadb") ? "" : "\n";
        Files.writeString(file, mode + String.join("\n;\n", scripts) + "\n");
        PlainClient.of(url).run(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Schema read() throws SQLException {
    return dialect.inspector().read(connection, name -> false);
  }

  boolean columnOrderCounts() {
    return dialect.diffRules().columnOrder();
  }

  /** The database goes with it: what it grants to roles would keep them on the server. */
  @Override
  public void close() throws SQLException {
    if (database.name().startsWith("POSTGRESQL")) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(DROP_SUBSCRIPTIONS);
      }
    }
    connection.close();
    if (database != TestDatabase.H2) {
      try (Connection admin = database.server().adminConnection();
          Statement statement = admin.createStatement()) {
        statement.execute("DROP DATABASE " + url.name());
      }
    }
  }
}
