package io.jmigrate.dialect.mysql;

import io.jmigrate.dialect.Handwriting;
import io.jmigrate.dialect.Handwriting.Shorter;
import io.jmigrate.sql.SqlSyntax;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How people write for MySQL and MariaDB: without what a new table gets anyway, and without the
 * widths in which numbers are shown where they are the usual ones.
 */
public final class MysqlHandwriting {
  private MysqlHandwriting() {}

  /** For the server that {@code connection} leads to. */
  public static Handwriting of(SqlSyntax syntax, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet defaults =
            statement.executeQuery(
                "SELECT @@default_storage_engine, @@character_set_database,"
                    + " @@collation_database")) {
      defaults.next();
      String table =
          " ENGINE = "
              + defaults.getString(1)
              + " DEFAULT CHARACTER SET = "
              + defaults.getString(2)
              + " COLLATE = "
              + defaults.getString(3);
      return new Handwriting(
          syntax,
          ReservedWords.ALL,
          false,
          List.of(
              new Shorter(Pattern.compile(Pattern.quote(table)), ""),
              Shorter.of("\\b_utf8mb4$", ""),
              Shorter.of("^,$", ", "),
              Shorter.of("\\bbigint\\(20\\)", "bigint"),
              Shorter.of("\\bint\\(10\\) unsigned\\b", "int unsigned"),
              Shorter.of("\\bint\\(11\\)(?! unsigned)", "int"),
              Shorter.of("\\bsmallint\\(5\\) unsigned\\b", "smallint unsigned"),
              Shorter.of("\\bsmallint\\(6\\)(?! unsigned)", "smallint"),
              Shorter.of("\\bcurrent_timestamp\\(\\)", "CURRENT_TIMESTAMP"),
              Shorter.of("\\bcurrent_timestamp\\(6\\)", "CURRENT_TIMESTAMP(6)")));
    }
  }
}
