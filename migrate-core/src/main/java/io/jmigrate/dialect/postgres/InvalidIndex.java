package io.jmigrate.dialect.postgres;

import io.jmigrate.dialect.StatementRunner;
import io.jmigrate.sql.SqlStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The invalid index that a {@code CREATE INDEX CONCURRENTLY} leaves behind when it fails or its
 * client dies, and that is in the way of the next try
 * (https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY).
 */
final class InvalidIndex {
  private static final String NAME = "(\"(?:[^\"]|\"\")+\"|[^\\s.\"]+)";
  private static final Pattern BUILD =
      Pattern.compile(
          "CREATE (?:UNIQUE )?INDEX CONCURRENTLY (?:IF NOT EXISTS )?"
              + NAME
              + " ON (?:ONLY )?(?:"
              + NAME
              + " \\. )?"
              + NAME
              + "(?: .*)?");
  private static final String FIND =
      """
      SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname)
      FROM pg_catalog.pg_index i
      JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
      JOIN pg_catalog.pg_class t ON t.oid = i.indrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE NOT i.indisvalid AND c.relkind = 'i' AND c.relname = ? AND t.relname = ?
        AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_progress_create_index p
                        WHERE p.index_relid = i.indexrelid)
      """;

  private static final Pattern REMOVAL =
      Pattern.compile(
          "DROP INDEX CONCURRENTLY (?:IF EXISTS )?(?:" + NAME + " \\. )?" + NAME + "(?: .*)?");
  private static final String FIND_REMOVED =
      """
      SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname)
      FROM pg_catalog.pg_index i
      JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE NOT i.indisvalid AND c.relname = ?
        AND (n.nspname = ? OR (? = '' AND pg_catalog.pg_table_is_visible(c.oid)))
      """;
  private static final String FIND_REBUILT =
      """
      SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname)
      FROM pg_catalog.pg_index i
      JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE NOT i.indisvalid AND c.relkind = 'i' AND c.relname ~ '_cc(new|old)[0-9]*$'
        AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_progress_create_index p
                        WHERE p.index_relid = i.indexrelid)
      """;

  private InvalidIndex() {}

  /**
   * Takes the index away that a statement left invalid when its server or session was killed: one
   * half built, so that it is built again; one half dropped; the second one of a REINDEX.
   */
  static void settle(Connection connection, SqlStatement statement) throws SQLException {
    dropBefore(connection, statement);
    Matcher removal = REMOVAL.matcher(statement.head());
    if (removal.matches()) {
      String schema = removal.group(1) == null ? "" : name(removal.group(1));
      drop(connection, FIND_REMOVED, name(removal.group(2)), schema, schema);
    } else if (statement.head().startsWith("REINDEX")
        && statement.head().contains("CONCURRENTLY")) {
      drop(connection, FIND_REBUILT);
    }
  }

  private static void drop(Connection connection, String query, String... parameters)
      throws SQLException {
    List<String> indexes = new ArrayList<>();
    try (PreparedStatement find = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        find.setString(i + 1, parameters[i]);
      }
      try (ResultSet row = find.executeQuery()) {
        while (row.next()) {
          indexes.add(row.getString(1));
        }
      }
    }
    for (String index : indexes) {
      StatementRunner.execute(connection, "DROP INDEX CONCURRENTLY " + index);
    }
  }

  /** Drops what is in the way of {@code statement}; does nothing for other statements. */
  static void dropBefore(Connection connection, SqlStatement statement) throws SQLException {
    Matcher build = BUILD.matcher(statement.head());
    if (!build.matches()) {
      return;
    }
    drop(connection, FIND, name(build.group(1)), name(build.group(3)));
  }

  private static String name(String written) {
    return written.startsWith("\"")
        ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
        : written.toLowerCase(Locale.ROOT);
  }
}
