package io.jmigrate.dialect.mariadb;

import io.jmigrate.dialect.StatementRunner;
import io.jmigrate.dialect.mysql.MysqlUnfinished;
import io.jmigrate.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * MariaDB drops the tables of a list, or of a database, one by one: each wholly or not at all, but
 * a server that dies leaves the others (https://mariadb.com/kb/en/atomic-ddl/).
 */
final class MariadbUnfinished extends MysqlUnfinished {
  private static final Pattern DROPS_SEVERAL =
      Pattern.compile(
          "\\s*DROP\\s+((?:TABLE|VIEW|SEQUENCE)\\s+(?=.*,)|(?:DATABASE|SCHEMA)\\s+)(?:IF\\s+EXISTS\\s+)?(.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  @Override
  public void complete(Connection connection, SqlStatement statement) throws SQLException {
    Matcher drop = DROPS_SEVERAL.matcher(statement.text());
    if (drop.matches()) {
      StatementRunner.execute(connection, "DROP " + drop.group(1) + "IF EXISTS " + drop.group(2));
    }
  }
}
