package io.jmigrate.dialect.postgres;

import io.jmigrate.dialect.StatementRunner;
import io.jmigrate.sql.SqlStatement;
import java.io.IOException;
import java.io.Reader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * Sends statements; the inline data of {@code COPY … FROM stdin} goes through the driver's copy
 * API.
 */
final class PostgresRunner implements StatementRunner {
  @Override
  public void run(Connection connection, SqlStatement statement) throws SQLException, IOException {
    Reader data = statement.data();
    if (data == null) {
      InvalidIndex.dropBefore(connection, statement);
      StatementRunner.execute(connection, statement.text());
    } else {
      connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement.text(), data);
    }
  }

  @Override
  public boolean runTogether(Connection connection, List<SqlStatement> statements)
      throws SQLException {
    StringBuilder text = new StringBuilder();
    for (SqlStatement statement : statements) {
      text.append(statement.text()).append(";\n");
    }
    StatementRunner.execute(connection, text.toString());
    return true;
  }

  @Override
  public String withCommit(String sql) {
    return sql + "; COMMIT";
  }
}
