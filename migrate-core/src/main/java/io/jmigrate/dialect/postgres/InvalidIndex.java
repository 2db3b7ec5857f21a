package io.jmigrate.dialect.postgres;

import io.jmigrate.dialect.StatementRunner;
import io.jmigrate.sql.SqlStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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

  private InvalidIndex() {}

  /** Drops what is in the way of {@code statement}; does nothing for other statements. */
  static void dropBefore(Connection connection, SqlStatement statement) throws SQLException {
    Matcher build = BUILD.matcher(statement.head());
    if (!build.matches()) {
      return;
    }
    String leftOver = null;
    try (PreparedStatement find = connection.prepareStatement(FIND)) {
      find.setString(1, name(build.group(1)));
      find.setString(2, name(build.group(3)));
      try (ResultSet row = find.executeQuery()) {
        leftOver = row.next() ? row.getString(1) : null;
      }
    }
    if (leftOver != null) {
      StatementRunner.execute(connection, "DROP INDEX CONCURRENTLY " + leftOver);
    }
  }

  private static String name(String written) {
    return written.startsWith("\"")
        ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
        : written.toLowerCase(Locale.ROOT);
  }
}
