package io.jmigrate.dialect;

import io.jmigrate.sql.SqlStatement;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends one statement of a script and waits until all of it is done. */
public interface StatementRunner {
  /** For drivers that need nothing special. */
  StatementRunner PLAIN = StatementRunner::execute;

  /** Runs the statement; its results are read to the end and dropped. */
  void run(Connection connection, SqlStatement statement) throws SQLException, IOException;

  /**
   * Runs several statements in one round trip, where the driver can.
   *
   * @return false, having sent nothing, where it cannot
   */
  default boolean runTogether(Connection connection, List<SqlStatement> statements)
      throws SQLException {
    return false;
  }

  /** The same SQL with a COMMIT that travels with it; null where a driver cannot send both. */
  default @Nullable String withCommit(String sql) {
    return null;
  }

  /**
   * Runs SQL as it is: no JDBC escapes, no parameters, every result read, so that late errors show.
   */
  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      boolean rows = statement.execute(sql);
      while (rows || statement.getUpdateCount() != -1) {
        if (rows) {
          drain(statement);
        }
        rows = statement.getMoreResults();
      }
    }
  }

  /** The first column of a query's first row, as text; null when there is no row. */
  static @Nullable String single(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next() ? row.getString(1) : null;
    }
  }

  private static void execute(Connection connection, SqlStatement statement) throws SQLException {
    execute(connection, statement.text());
  }

  private static void drain(Statement statement) throws SQLException {
    try (ResultSet rows = statement.getResultSet()) {
      boolean more = rows.next();
      while (more) {
        more = rows.next();
      }
    }
  }
}
