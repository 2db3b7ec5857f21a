package io.jmigrate.run;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.ServerProblem;
import io.jmigrate.history.HistorySnapshot;
import io.jmigrate.history.HistoryTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Whether the history's table is there and has every column of this version, as its reading tells.
 */
final class HistoryLayout {
  private final Dialect dialect;
  private final String name;
  private boolean missing;
  private boolean older;

  /** {@code name}: the table's, as it is configured. */
  HistoryLayout(Dialect dialect, String name) {
    this.dialect = dialect;
    this.name = name;
  }

  /** Reads the history; empty when there is no table yet. One query where all is as it should. */
  HistorySnapshot read(HistoryTable table, Connection connection) throws SQLException {
    older = false;
    missing = certainlyMissing(connection);
    if (missing) {
      return HistorySnapshot.EMPTY;
    }
    try {
      return table.read(connection);
    } catch (SQLException e) {
      missing = dialect.errors().problem(e) == ServerProblem.NO_SUCH_TABLE;
      older = !missing && lacksModels(table, connection, e);
      if (!missing && !older) {
        throw e;
      }
    }
    return missing ? HistorySnapshot.EMPTY : table.readOlder(connection);
  }

  /** Whether there was no table when it was read. */
  boolean missing() {
    return missing;
  }

  /** What makes the table as it has to be, the schemas being there; nothing when it is. */
  List<String> statements(HistoryTable table) {
    return missing ? List.of(table.creation()) : older ? List.of(table.addition()) : List.of();
  }

  private static boolean lacksModels(HistoryTable table, Connection connection, SQLException cause)
      throws SQLException {
    try {
      return !table.keepsModels(connection);
    } catch (SQLException e) {
      cause.addSuppressed(e);
      throw cause;
    }
  }

  private boolean certainlyMissing(Connection connection) throws SQLException {
    String query = dialect.session().tableExists();
    if (query == null) {
      return false;
    }
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        return !row.next();
      }
    }
  }
}
