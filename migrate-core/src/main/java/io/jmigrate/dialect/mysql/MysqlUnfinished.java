package io.jmigrate.dialect.mysql;

import io.jmigrate.dialect.Unfinished;
import io.jmigrate.dialect.WordsOfStatement;
import io.jmigrate.sql.SqlStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** MySQL's and MariaDB's engines without transactions: MyISAM, Aria, MEMORY, CSV, ARCHIVE. */
public class MysqlUnfinished implements Unfinished {
  private static final Pattern CHANGES_ROWS =
      Pattern.compile("(INSERT|UPDATE|DELETE|REPLACE|LOAD|WITH|HANDLER)\\b");

  private static final String TABLE_WITHOUT_TRANSACTIONS =
      "SELECT concat(t.table_schema, '.', t.table_name, ' (', t.engine, ')')"
          + " FROM information_schema.tables t"
          + " JOIN information_schema.engines e ON e.engine = t.engine"
          + " WHERE e.transactions = 'NO' AND lower(t.table_name) IN (%1$s)"
          + " AND (t.table_schema = database() OR lower(t.table_schema) IN (%1$s))";

  /** For MySQL. */
  protected MysqlUnfinished() {}

  @Override
  public void settle(Connection connection, SqlStatement statement) {}

  @Override
  public @Nullable String lastingTable(Connection connection, SqlStatement statement)
      throws SQLException {
    if (!CHANGES_ROWS.matcher(statement.head()).lookingAt()) {
      return null;
    }
    String words = WordsOfStatement.list(WordsOfStatement.in(statement.text()));
    try (Statement ask = connection.createStatement();
        ResultSet row = ask.executeQuery(TABLE_WITHOUT_TRANSACTIONS.formatted(words))) {
      return row.next() ? row.getString(1) : null;
    }
  }
}
