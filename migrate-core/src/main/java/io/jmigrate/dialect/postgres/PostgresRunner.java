package io.jmigrate.dialect.postgres;

import io.jmigrate.dialect.StatementRunner;
import io.jmigrate.sql.SqlStatement;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/**
 * Sends statements; the inline data of {@code COPY … FROM stdin} goes through the driver's copy
 * API.
 */
final class PostgresRunner implements StatementRunner {
  private static final Pattern TO_STDOUT =
      Pattern.compile("\\bTO\\s+STDOUT\\b", Pattern.CASE_INSENSITIVE);

  @Override
  public void run(Connection connection, SqlStatement statement) throws SQLException, IOException {
    Reader data = statement.data();
    if (data != null) {
      connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement.text(), data);
    } else if (copiesOut(statement)) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut(statement.text(), Writer.nullWriter());
    } else {
      InvalidIndex.dropBefore(connection, statement);
      StatementRunner.execute(connection, statement.text());
    }
  }

  /** The driver takes no COPY … TO STDOUT as a statement; nobody reads what it gives. */
  private static boolean copiesOut(SqlStatement statement) {
    return statement.head().startsWith("COPY ") && TO_STDOUT.matcher(statement.text()).find();
  }

  @Override
  public boolean runTogether(Connection connection, List<SqlStatement> statements)
      throws SQLException {
    if (statements.stream().anyMatch(PostgresRunner::copiesOut)) {
      return false;
    }
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
