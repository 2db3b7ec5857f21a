package io.jmigrate.law;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.Families;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rows of tables that both sides have, in the columns that are the same on both. */
final class KeptRows {
  private KeptRows() {}

  static Map<ObjectName, List<String>> read(
      Connection connection, Dialect dialect, Schema before, Schema after) throws SQLException {
    Map<ObjectName, List<String>> rows = new TreeMap<>();
    for (Table table : before.tables().values()) {
      Table other = after.table(table.name());
      if (other != null) {
        List<String> columns =
            table.columns().stream()
                .filter(column -> same(column, other))
                .map(column -> dialect.quote(column.name()))
                .sorted()
                .toList();
        // The rows of tables below come and go with them.
        String only = Families.children(before, table.name()).isEmpty() ? "" : "ONLY ";
        rows.put(table.name(), rows(connection, dialect, only, table.name(), columns));
      }
    }
    return rows;
  }

  private static boolean same(Column column, Table other) {
    Column there = other.column(column.name());
    return there != null
        && there.type().equals(column.type())
        && column.generated() == null
        && there.generated() == null;
  }

  private static List<String> rows(
      Connection connection, Dialect dialect, String only, ObjectName table, List<String> columns)
      throws SQLException {
    String name =
        only
            + (table.schema().isEmpty() ? "" : dialect.quote(table.schema()) + ".")
            + dialect.quote(table.name());
    String what = columns.isEmpty() ? "1" : columns.stream().collect(Collectors.joining(", "));
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT " + what + " FROM " + name)) {
      while (row.next()) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= Math.max(1, columns.size()); i++) {
          text.append(row.getString(i)).append('|');
        }
        rows.add(text.toString());
      }
    }
    rows.sort(null);
    return rows;
  }
}
