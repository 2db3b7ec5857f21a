package io.jmigrate.cli.process;

import io.jmigrate.testing.PlainClient;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Schema and rows of a database as text, without what jmigrate keeps there for itself, and without
 * generated numbers: what rolls back or crashes leaves gaps in them on every database.
 */
final class DatabaseDump {
  private static final Set<String> GENERATED = Set.of("id", "customer_id", "order_id");

  private DatabaseDump() {}

  static String of(Project project) {
    StringBuilder dump = new StringBuilder(schema(project));
    try (Connection connection = project.database().open()) {
      for (String table : tables(connection)) {
        dump.append("== ").append(table).append('\n');
        rows(connection, table)
            .forEach(row -> dump.append(table).append(' ').append(row).append('\n'));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    // Some servers tell of their objects in the order in which these were made.
    return dump.toString().lines().sorted().collect(Collectors.joining("\n"));
  }

  /** By the database's own program; but pg_dump is often older than the server. */
  private static String schema(Project project) {
    if (!project.database().url().startsWith("jdbc:postgresql:")) {
      return PlainClient.of(project.database())
          .dumpSchema("jmigrate_history", "jmigrate_lock")
          .replaceAll(" RESTART WITH [0-9]+", "");
    }
    return String.join("\n", project.query(CrashCorpus.text("catalog-postgresql.sql"))) + "\n";
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    DatabaseMetaData data = connection.getMetaData();
    String quote = data.getIdentifierQuoteString();
    String[] types = {"TABLE", "BASE TABLE", "VIEW", "MATERIALIZED VIEW"};
    try (ResultSet row = data.getTables(connection.getCatalog(), null, "%", types)) {
      while (row.next()) {
        String schema = row.getString("TABLE_SCHEM");
        String name = row.getString("TABLE_NAME");
        if (!name.toLowerCase(Locale.ROOT).startsWith("jmigrate_")
            && !"INFORMATION_SCHEMA".equalsIgnoreCase(schema)) {
          tables.add((schema == null ? "" : quote + schema + quote + ".") + quote + name + quote);
        }
      }
    }
    Collections.sort(tables);
    return tables;
  }

  private static List<String> rows(Connection connection, String table) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= columns; i++) {
          String name = row.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT);
          text.append(GENERATED.contains(name) ? "#" : row.getString(i)).append('|');
        }
        rows.add(text.toString());
      }
    }
    Collections.sort(rows);
    return rows;
  }
}
