package io.jmigrate.dialect.h2;

import io.jmigrate.dialect.SqlResource;
import io.jmigrate.schema.ObjectName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The rows of a catalog query that lies beside the dialect. */
final class H2Rows {
  /** What is done with each row. */
  @FunctionalInterface
  interface Reader {
    void read(ResultSet row) throws SQLException;
  }

  private H2Rows() {}

  static void each(Connection connection, String file, Reader reader) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(SqlResource.read(H2Dialect.class, file))) {
      while (row.next()) {
        reader.read(row);
      }
    }
  }

  /** The name in two columns of a row: {@code prefix} with {@code _SCHEMA} and {@code _NAME}. */
  static ObjectName name(ResultSet row, String prefix) throws SQLException {
    return new ObjectName(row.getString(prefix + "_SCHEMA"), row.getString(prefix + "_NAME"));
  }
}
