package io.jmigrate.load;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.RowColumn;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Inserts rows that have the same columns, many with one statement. */
final class RowInsert implements AutoCloseable {
  private static final int MOST_ROWS = 500;

  /** Well below what any server takes. */
  private static final int MOST_VALUES = 10_000;

  private final Connection connection;
  private final int textType;
  private final int width;
  private final String head;
  private final String row;

  /** For so many rows as fit, since that is what nearly all statements have. */
  private @Nullable PreparedStatement full;

  RowInsert(Connection connection, Dialect dialect, LoadTable table, List<RowColumn> columns) {
    this.connection = connection;
    this.textType = dialect.rows().textType();
    this.width = columns.size();
    boolean counted = columns.stream().anyMatch(RowColumn::counted);
    this.head =
        "INSERT INTO "
            + dialect.quote(table.name())
            + columns.stream()
                .map(column -> dialect.quote(column.name()))
                .collect(Collectors.joining(", ", " (", ")"))
            + (counted ? dialect.rows().overriding() : "")
            + " VALUES ";
    this.row =
        columns.stream().map(dialect.rows()::parameter).collect(Collectors.joining(", ", "(", ")"));
  }

  /** How many rows go into one statement. */
  int capacity() {
    return Math.max(1, Math.min(MOST_ROWS, MOST_VALUES / width));
  }

  /** Inserts all of them, or none. */
  void insert(List<TypedRow> rows) throws SQLException {
    if (rows.size() == capacity()) {
      if (full == null) {
        full = prepare(rows.size());
      }
      send(full, rows);
    } else {
      try (PreparedStatement statement = prepare(rows.size())) {
        send(statement, rows);
      }
    }
  }

  private PreparedStatement prepare(int rows) throws SQLException {
    return connection.prepareStatement(head + String.join(", ", Collections.nCopies(rows, row)));
  }

  private void send(PreparedStatement statement, List<TypedRow> rows) throws SQLException {
    int parameter = 0;
    for (TypedRow each : rows) {
      for (Object value : each.values()) {
        parameter++;
        if (value == null) {
          statement.setNull(parameter, textType);
        } else if (value instanceof byte[] bytes) {
          statement.setBytes(parameter, bytes);
        } else {
          statement.setObject(parameter, value, textType);
        }
      }
    }
    statement.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    if (full != null) {
      full.close();
    }
  }
}
