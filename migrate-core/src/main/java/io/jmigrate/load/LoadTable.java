package io.jmigrate.load;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.RowColumn;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.error.Suggestions;
import io.jmigrate.schema.ObjectName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table that rows are loaded into, as the catalog has it.
 *
 * @param engine what keeps its rows without transactions; null for one that has them
 */
public record LoadTable(ObjectName name, @Nullable String engine, List<RowColumn> columns) {
  public LoadTable {
    columns = List.copyOf(columns);
  }

  /**
   * The table of a file: {@code users}, or {@code shop.users}. Its case counts only between two.
   *
   * @param path of the file, for the message
   * @throws JmigrateException (INVALID_SCRIPT) when there is none
   */
  public static LoadTable find(Connection connection, Dialect dialect, String typed, String path)
      throws SQLException {
    LoadTable whole = find(connection, dialect, new ObjectName("", typed));
    int dot = typed.indexOf('.');
    LoadTable found =
        whole != null || dot < 1
            ? whole
            : find(
                connection,
                dialect,
                new ObjectName(typed.substring(0, dot), typed.substring(dot + 1)));
    if (found == null) {
      throw new JmigrateException(
          ErrorCode.INVALID_SCRIPT,
          path
              + ": there is no table \""
              + typed
              + "\" to load its rows into."
              + Suggestions.didYouMean(typed.toLowerCase(Locale.ROOT), tables(connection))
              + "\n  Nothing was loaded. Are all migrations applied?");
    }
    return found;
  }

  private static @Nullable LoadTable find(Connection connection, Dialect dialect, ObjectName typed)
      throws SQLException {
    Map<ObjectName, LoadTable> found = new LinkedHashMap<>();
    try (PreparedStatement query = connection.prepareStatement(dialect.rows().columns())) {
      query.setString(1, typed.name());
      query.setString(2, typed.schema());
      query.setString(3, typed.schema());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          ObjectName name = new ObjectName(row.getString("schema"), row.getString("table"));
          LoadTable before = found.get(name);
          List<RowColumn> columns = new ArrayList<>(before == null ? List.of() : before.columns());
          columns.add(column(dialect, row));
          found.put(name, new LoadTable(name, row.getString("engine"), columns));
        }
      }
    }
    return found.values().stream()
        .max(Comparator.comparing(table -> table.name().name().equals(typed.name())))
        .orElse(null);
  }

  private static RowColumn column(Dialect dialect, ResultSet row) throws SQLException {
    String type = row.getString("type");
    return new RowColumn(
        row.getString("name"),
        type,
        dialect.rows().kind(type),
        row.getBoolean("generated"),
        row.getBoolean("counted"),
        row.getInt("key"));
  }

  private static Set<String> tables(Connection connection) throws SQLException {
    Set<String> names = new LinkedHashSet<>();
    try (ResultSet row =
        connection
            .getMetaData()
            .getTables(
                connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE"})) {
      while (row.next()) {
        names.add(row.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  /** The tables that its foreign keys point to, itself left out. */
  public Set<ObjectName> parents(Connection connection) throws SQLException {
    Set<ObjectName> parents = new LinkedHashSet<>();
    boolean catalogs = connection.getMetaData().supportsCatalogsInDataManipulation();
    boolean schemas = connection.getMetaData().supportsSchemasInDataManipulation();
    try (ResultSet row =
        connection
            .getMetaData()
            .getImportedKeys(
                schemas || !catalogs ? connection.getCatalog() : name.schema(),
                schemas ? name.schema() : null,
                name.name())) {
      while (row.next()) {
        String place = row.getString(schemas ? "PKTABLE_SCHEM" : "PKTABLE_CAT");
        parents.add(new ObjectName(place == null ? "" : place, row.getString("PKTABLE_NAME")));
      }
    }
    parents.remove(name);
    return parents;
  }

  /** The column a file means; null for none. */
  @Nullable RowColumn column(String typed) {
    RowColumn alike = null;
    for (RowColumn column : columns) {
      if (column.name().equals(typed)) {
        return column;
      }
      if (column.name().equalsIgnoreCase(typed)) {
        alike = column;
      }
    }
    return alike;
  }

  /** The columns of the primary key, in its order; none where there is no such key. */
  List<RowColumn> key() {
    return columns.stream()
        .filter(column -> column.key() > 0)
        .sorted(Comparator.comparingInt(RowColumn::key))
        .toList();
  }
}
