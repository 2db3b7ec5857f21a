package io.jmigrate.dialect.mysql;

import io.jmigrate.dialect.StatementRunner;
import io.jmigrate.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Sends statements with LF for CR LF, in literals and programs too, as the mysql client does unless
 * it is told {@code --binary-mode}
 * (https://dev.mysql.com/doc/refman/8.4/en/mysql-command-options.html).
 */
final class MysqlRunner implements StatementRunner {
  @Override
  public void run(Connection connection, SqlStatement statement) throws SQLException {
    StatementRunner.execute(connection, statement.text().replace("\r\n", "\n"));
  }
}
