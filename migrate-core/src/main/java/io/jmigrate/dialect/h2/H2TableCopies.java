package io.jmigrate.dialect.h2;

import io.jmigrate.dialect.StatementRunner;
import io.jmigrate.dialect.Unfinished;
import io.jmigrate.sql.SqlStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The copy that H2 makes of a table to alter its columns: {@code T_COPY_3_0}, which takes the place
 * of {@code T} when it is complete. The steps are committed one by one, so that a kill may leave
 * both tables, or only the copy, or names that begin with the copy's; even where the journal says
 * already that the statement is done.
 */
final class H2TableCopies implements Unfinished {
  private static final Pattern COPY = Pattern.compile("(.+)_COPY_\\d+_\\d+");
  private static final Pattern IN_COPY = Pattern.compile(".+?_COPY_\\d+_\\d+_(.+)");

  @Override
  public void settle(Connection connection, SqlStatement statement) throws SQLException {
    boolean replaced = false;
    for (String[] table :
        rows(
            connection,
            "SELECT table_schema, table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE'")) {
      Matcher copy = COPY.matcher(table[1]);
      if (copy.matches()) {
        boolean original =
            rows(connection, "SELECT table_schema, table_name FROM information_schema.tables")
                .stream()
                .anyMatch(other -> other[0].equals(table[0]) && other[1].equals(copy.group(1)));
        String name = quoted(table[0]) + "." + quoted(table[1]);
        StatementRunner.execute(
            connection,
            original
                ? "DROP TABLE " + name + " CASCADE"
                : "ALTER TABLE " + name + " RENAME TO " + quoted(copy.group(1)));
        replaced |= !original;
      }
    }
    replaced |=
        renamed(
            connection,
            "SELECT table_schema, constraint_name, table_name FROM information_schema.table_constraints",
            "ALTER TABLE %1$s.%3$s RENAME CONSTRAINT %2$s TO %4$s");
    replaced |=
        renamed(
            connection,
            "SELECT index_schema, index_name FROM information_schema.indexes WHERE NOT is_generated",
            "ALTER INDEX %1$s.%2$s RENAME TO %4$s");
    if (replaced) {
      for (String[] view :
          rows(
              connection,
              "SELECT table_schema, table_name FROM information_schema.views WHERE table_schema <> 'INFORMATION_SCHEMA'")) {
        StatementRunner.execute(
            connection, "ALTER VIEW " + quoted(view[0]) + "." + quoted(view[1]) + " RECOMPILE");
      }
    }
  }

  private static boolean renamed(Connection connection, String query, String statement)
      throws SQLException {
    boolean any = false;
    for (String[] row : rows(connection, query)) {
      Matcher copied = IN_COPY.matcher(row[1]);
      if (copied.matches()) {
        StatementRunner.execute(
            connection,
            statement.formatted(
                quoted(row[0]),
                quoted(row[1]),
                row.length > 2 ? quoted(row[2]) : "",
                quoted(copied.group(1))));
        any = true;
      }
    }
    return any;
  }

  private static List<String[]> rows(Connection connection, String query) throws SQLException {
    List<String[]> rows = new ArrayList<>();
    try (Statement ask = connection.createStatement();
        ResultSet row = ask.executeQuery(query)) {
      String[] values = new String[row.getMetaData().getColumnCount()];
      while (row.next()) {
        for (int i = 0; i < values.length; i++) {
          values[i] = row.getString(i + 1);
        }
        rows.add(values.clone());
      }
    }
    return rows;
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
