package io.jmigrate.check;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.SqlResource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table, or a view, as the catalog has it.
 *
 * @param home whether the session finds it without being told the schema
 */
record CatalogTable(String schema, String name, boolean home, List<CatalogColumn> columns) {
  CatalogTable {
    columns = List.copyOf(columns);
  }

  /** Every table of one of these names, in whatever schema, by one query. */
  static List<CatalogTable> read(Connection connection, Dialect dialect, Collection<String> names)
      throws SQLException {
    String sql =
        SqlResource.read(dialect.getClass(), "model_columns.sql")
            .replace("${tables}", String.join(", ", Collections.nCopies(names.size(), "?")));
    Map<List<Object>, Map<String, CatalogColumn>> tables = new LinkedHashMap<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      int number = 0;
      for (String name : names) {
        query.setString(++number, name);
      }
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          tables
              .computeIfAbsent(
                  List.of(row.getString("schema"), row.getString("table"), row.getBoolean("home")),
                  table -> new LinkedHashMap<>())
              .merge(row.getString("name"), column(row), CatalogTable::joined);
        }
      }
    }
    List<CatalogTable> found = new ArrayList<>();
    tables.forEach(
        (table, columns) ->
            found.add(
                new CatalogTable(
                    (String) table.get(0),
                    (String) table.get(1),
                    (Boolean) table.get(2),
                    List.copyOf(columns.values()))));
    return found;
  }

  private static CatalogColumn column(ResultSet row) throws SQLException {
    String check = row.getString("check");
    return new CatalogColumn(
        row.getString("name"),
        row.getString("type"),
        row.getBoolean("nullable"),
        row.getBoolean("filled"),
        check == null ? List.of() : List.of(check));
  }

  /** Each check of a column is a row of its own. */
  private static CatalogColumn joined(CatalogColumn one, CatalogColumn other) {
    List<String> checks = new ArrayList<>(one.checks());
    checks.addAll(other.checks());
    return new CatalogColumn(one.name(), one.type(), one.nullable(), one.filled(), checks);
  }
}
