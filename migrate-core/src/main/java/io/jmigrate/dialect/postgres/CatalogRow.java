package io.jmigrate.dialect.postgres;

import io.jmigrate.schema.ObjectName;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One row of a catalog query, by the names of its columns. */
final class CatalogRow {
  private final ResultSet row;

  CatalogRow(ResultSet row) {
    this.row = row;
  }

  String text(String column) throws SQLException {
    return Objects.requireNonNull(row.getString(column), column);
  }

  @Nullable String optional(String column) throws SQLException {
    return row.getString(column);
  }

  /** False also where the catalog has nothing to say. */
  boolean flag(String column) throws SQLException {
    return row.getBoolean(column);
  }

  /** Empty where the catalog has nothing to say; elements that are null become {@code ""}. */
  List<String> list(String column) throws SQLException {
    Array array = row.getArray(column);
    if (array == null) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (Object element : (Object[]) array.getArray()) {
      texts.add(Objects.toString(element, ""));
    }
    return texts;
  }

  /** What the catalog keeps as {@code {name=value,…}}. */
  SortedMap<String, String> settings(String column) throws SQLException {
    SortedMap<String, String> settings = new TreeMap<>();
    for (String setting : list(column)) {
      int sign = setting.indexOf('=');
      settings.put(setting.substring(0, sign), setting.substring(sign + 1));
    }
    return settings;
  }

  ObjectName name(String schema, String name) throws SQLException {
    return new ObjectName(text(schema), text(name));
  }

  /** Null where there is no such object. */
  @Nullable ObjectName optionalName(String schema, String name) throws SQLException {
    String found = row.getString(name);
    return found == null ? null : new ObjectName(text(schema), found);
  }
}
