package io.jmigrate.dialect.postgres;

import io.jmigrate.dialect.SqlResource;
import io.jmigrate.dialect.StatementRunner;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks the catalog, in one snapshot where the connection is not in a transaction already, and with
 * settings under which the server prints the same text every time. Closing it puts all back.
 */
final class PostgresCatalog implements AutoCloseable {
  /** Takes one row. */
  @FunctionalInterface
  interface RowReader {
    void read(CatalogRow row) throws SQLException;
  }

  /** With an empty path the server qualifies every name that is not its own. */
  private static final String SETTINGS =
      """
      SELECT pg_catalog.set_config('search_path', '', true),
             pg_catalog.set_config('quote_all_identifiers', 'off', true),
             pg_catalog.set_config('DateStyle', 'ISO, YMD', true),
             pg_catalog.set_config('TimeZone', 'UTC', true),
             pg_catalog.set_config('IntervalStyle', 'postgres', true),
             pg_catalog.set_config('bytea_output', 'hex', true),
             pg_catalog.set_config('extra_float_digits', '1', true),
             pg_catalog.set_config('jit', 'off', true)
      """;

  private static final Pattern INCLUDED = Pattern.compile("(?m)^ *-- include (\\S+)$");

  private static final Pattern VERSION_LINE = Pattern.compile("-- (since|before) (\\d+)$");

  private final Connection connection;
  private final @Nullable Savepoint start;
  private final int major;

  private PostgresCatalog(Connection connection, @Nullable Savepoint start, int major) {
    this.connection = connection;
    this.start = start;
    this.major = major;
  }

  static PostgresCatalog open(Connection connection) throws SQLException {
    int major = connection.getMetaData().getDatabaseMajorVersion();
    boolean own = connection.getAutoCommit();
    PostgresCatalog catalog;
    if (own) {
      connection.setAutoCommit(false);
      catalog = new PostgresCatalog(connection, null, major);
    } else {
      catalog = new PostgresCatalog(connection, connection.setSavepoint(), major);
    }
    try {
      if (own) {
        StatementRunner.execute(
            connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
      }
      StatementRunner.execute(connection, SETTINGS);
      return catalog;
    } catch (SQLException e) {
      try (catalog) {
        throw e;
      }
    }
  }

  /** Reads the rows of the query in {@code file}. */
  void each(String file, RowReader reader) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query(file))) {
      CatalogRow row = new CatalogRow(rows);
      while (rows.next()) {
        reader.read(row);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    if (start == null) {
      connection.rollback();
      connection.setAutoCommit(true);
    } else {
      connection.rollback(start);
      connection.releaseSavepoint(start);
    }
  }

  /**
   * With the files it includes, and without the lines that are for other versions of the server.
   */
  private String query(String file) {
    String text = SqlResource.read(PostgresDialect.class, file);
    return INCLUDED
        .matcher(text)
        .replaceAll(
            included ->
                Matcher.quoteReplacement(
                    SqlResource.read(PostgresDialect.class, included.group(1))))
        .lines()
        .filter(this::isForThisVersion)
        .collect(Collectors.joining("\n"));
  }

  private boolean isForThisVersion(String line) {
    Matcher version = VERSION_LINE.matcher(line);
    return !version.find()
        || version.group(1).equals("since") == (major >= Integer.parseInt(version.group(2)));
  }
}
