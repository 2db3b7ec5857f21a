package io.jmigrate.dialect.h2;

import io.jmigrate.schema.ObjectName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads the tables and their columns. */
final class H2TableRows {
  /** A materialized view keeps its rows in a table of this name. */
  private static final Pattern MATERIALIZED = Pattern.compile("(.*)\\$\\d+", Pattern.DOTALL);

  private final Map<ObjectName, H2TableParts> tables = new TreeMap<>();
  private final Set<ObjectName> materialized = new HashSet<>();
  private final H2Script script;
  private final Predicate<ObjectName> leftOut;

  private H2TableRows(H2Script script, Predicate<ObjectName> leftOut) {
    this.script = script;
    this.leftOut = leftOut;
  }

  /** Base tables, also those left out; other kinds are left to the rest of the script. */
  static Map<ObjectName, H2TableParts> read(
      Connection connection, H2Script script, Predicate<ObjectName> leftOut) throws SQLException {
    H2TableRows rows = new H2TableRows(script, leftOut);
    H2Rows.each(connection, "tables.sql", rows::table);
    rows.withoutMaterialized();
    H2Rows.each(connection, "columns.sql", rows::column);
    rows.tables.values().forEach(H2TableRows::check);
    return rows.tables;
  }

  private void table(ResultSet row) throws SQLException {
    ObjectName name = H2Rows.name(row, "TABLE");
    String storage = row.getString("STORAGE_TYPE");
    if (row.getString("TABLE_CLASS").endsWith(".MaterializedView")) {
      materialized.add(name);
    }
    if (row.getString("TABLE_TYPE").equals("BASE TABLE")
        && (storage.equals("CACHED") || storage.equals("MEMORY"))) {
      String statement = script.make("TABLE", H2Text.name(name));
      String comment = row.getString("REMARKS");
      H2TableText text = statement == null ? null : H2TableText.of(statement, name, comment);
      H2TableParts table = new H2TableParts(name, comment, leftOut.test(name), text);
      if (text == null) {
        table.unmodelled.put("definition", statement == null ? "unknown" : statement);
      }
      if (storage.equals("MEMORY") && row.getBoolean("IN_FILE")) {
        table.options.put(H2Names.MEMORY, "");
      }
      tables.put(name, table);
    }
  }

  private void withoutMaterialized() {
    tables
        .keySet()
        .removeIf(
            name -> {
              var rows = MATERIALIZED.matcher(name.name());
              return rows.matches() && materialized.contains(name.sibling(rows.group(1)));
            });
  }

  private void column(ResultSet row) throws SQLException {
    H2TableParts table = tables.get(H2Rows.name(row, "TABLE"));
    if (table != null) {
      String text =
          table.text == null
              ? null
              : table.text.column(table.columns.size(), row.getString("COLUMN_NAME"));
      table.columns.add(H2ColumnRow.read(row, text));
    }
  }

  private static void check(H2TableParts table) {
    if (table.text != null && !table.text.rest().isEmpty()) {
      table.unmodelled.put("definition", table.text.rest());
    }
  }
}
