package io.jmigrate.sample;

import io.jmigrate.change.ObjectChange;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a change keeps: the rows of tables that both sides have, whatever they are called, in the
 * columns whose type is the same on both.
 */
public final class KeptRows {
  private final List<Part> parts = new ArrayList<>();

  /** A table with the columns that are looked at, in one order on both sides. */
  private record Part(
      ObjectName before,
      ObjectName after,
      List<String> columnsBefore,
      List<String> columnsAfter,
      boolean parentBefore,
      boolean parentAfter) {}

  /**
   * Works out what is kept.
   *
   * @param renames in their order, as a diff has them
   * @param filled columns that get values, by their place after
   */
  public KeptRows(
      Schema before, Schema after, List<SchemaChange> renames, Set<List<Object>> filled) {
    for (Table table : before.tables().values()) {
      ObjectName name = table.name();
      Map<String, String> columns = new LinkedHashMap<>();
      table.columns().forEach(column -> columns.put(column.name(), column.name()));
      for (SchemaChange change : renames) {
        if (change instanceof ObjectChange.RenameTable rename && rename.before().equals(name)) {
          name = rename.after();
        } else if (change instanceof TableChange.RenameColumn rename
            && rename.table().equals(name)) {
          columns.replaceAll((old, now) -> now.equals(rename.before()) ? rename.after() : now);
        }
      }
      Table there = after.table(name);
      if (there != null) {
        columns.entrySet().removeIf(entry -> !same(table, entry.getKey(), there, entry.getValue()));
        ObjectName now = name;
        columns.values().removeIf(column -> filled.contains(List.of(now, column)));
        parts.add(
            new Part(
                table.name(),
                name,
                List.copyOf(columns.keySet()),
                List.copyOf(columns.values()),
                !Families.children(before, table.name()).isEmpty(),
                !Families.children(after, name).isEmpty()));
      }
    }
  }

  private static boolean same(Table before, String old, Table after, String now) {
    Column was = before.column(old);
    Column is = after.column(now);
    return was != null
        && is != null
        && was.type().equals(is.type())
        && was.generated() == null
        && is.generated() == null;
  }

  /** The rows as they are on the side before, by the table's name there. */
  public Map<ObjectName, List<String>> before(Connection connection, Dialect dialect)
      throws SQLException {
    Map<ObjectName, List<String>> rows = new TreeMap<>();
    for (Part part : parts) {
      String table = from(dialect, part.before(), part.parentBefore());
      rows.put(part.before(), rows(connection, dialect, table, part.columnsBefore()));
    }
    return rows;
  }

  /** The rows as they are on the side after, by the table's name before. */
  public Map<ObjectName, List<String>> after(Connection connection, Dialect dialect)
      throws SQLException {
    Map<ObjectName, List<String>> rows = new TreeMap<>();
    for (Part part : parts) {
      String table = from(dialect, part.after(), part.parentAfter());
      rows.put(part.before(), rows(connection, dialect, table, part.columnsAfter()));
    }
    return rows;
  }

  /** A table's own rows: those of the tables below it come and go with them. */
  private static String from(Dialect dialect, ObjectName table, boolean parent) {
    return (parent ? "ONLY " : "") + dialect.quote(table);
  }

  private static List<String> rows(
      Connection connection, Dialect dialect, String table, List<String> columns)
      throws SQLException {
    String what =
        columns.isEmpty() ? "1" : String.join(", ", columns.stream().map(dialect::quote).toList());
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT " + what + " FROM " + table)) {
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
