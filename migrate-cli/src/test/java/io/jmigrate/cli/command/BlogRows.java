package io.jmigrate.cli.command;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Rows in every table of the blog, whatever its models have become. */
final class BlogRows {
  private final Connection connection;
  private int rows;

  BlogRows(Connection connection) {
    this.connection = connection;
  }

  /** Puts one more row into every table. */
  void insert() throws SQLException {
    String n = String.valueOf(++rows);
    Map<String, List<String>> columns = columns();
    insert("users", columns, n, "id", "email", "display_name", "name");
    insert("profiles", columns, n, "user_id", "bio");
    insert("posts", columns, n, "id", "author_id", "editor_id", "title", "body", "slug");
    insert("comments", columns, n, "id", "post_id", "author_id", "body");
    insert("tags", columns, n, "id", "name");
    insert("post_tags", columns, n, "post_id", "tag_id");
    insert("tag_users", columns, n, "tag_id", "user_id");
  }

  /** Gives the same value to those of {@code wanted} that there are. */
  private void insert(
      String table, Map<String, List<String>> columns, String value, String... wanted)
      throws SQLException {
    List<String> given = new ArrayList<>(List.of(wanted));
    given.retainAll(columns.getOrDefault(table, List.of()));
    if (!given.isEmpty()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(
                    table,
                    String.join(", ", given),
                    String.join(", ", given.stream().map(column -> "'" + value + "'").toList())));
      }
    }
  }

  /** The rows of every table, each with its values by column. */
  Map<String, List<Map<String, String>>> all() throws SQLException {
    Map<String, List<Map<String, String>>> all = new TreeMap<>();
    for (Map.Entry<String, List<String>> table : columns().entrySet()) {
      List<Map<String, String>> read = new ArrayList<>();
      try (Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery("SELECT * FROM " + table.getKey() + " ORDER BY 1, 2")) {
        while (row.next()) {
          Map<String, String> values = new LinkedHashMap<>();
          for (String column : table.getValue()) {
            values.put(column, String.valueOf(row.getString(column)));
          }
          read.add(values);
        }
      }
      all.put(table.getKey(), read);
    }
    return all;
  }

  private Map<String, List<String>> columns() throws SQLException {
    Map<String, List<String>> columns = new TreeMap<>();
    try (ResultSet column =
        connection
            .getMetaData()
            .getColumns(connection.getCatalog(), connection.getSchema(), "%", "%")) {
      while (column.next()) {
        String table = column.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
        if (!table.startsWith("jmigrate")) {
          columns
              .computeIfAbsent(table, key -> new ArrayList<>())
              .add(column.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
        }
      }
    }
    return columns;
  }
}
