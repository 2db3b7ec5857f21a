package io.jmigrate.scratch;

import io.jmigrate.connection.StatementFailure;
import io.jmigrate.dialect.Dialect;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.migration.Script;
import io.jmigrate.migration.ScriptContents;
import io.jmigrate.sql.SqlStatement;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** Runs a script from end to end, each statement for itself, without any history. */
public final class ScriptRun {
  private ScriptRun() {}

  /**
   * Runs all of it on {@code connection}, whose transaction is the caller's affair.
   *
   * @throws JmigrateException (STATEMENT_FAILED) with the place of the statement that failed
   */
  public static void run(Connection connection, Dialect dialect, Script script) {
    SqlStatement at = null;
    try (ScriptContents contents = ScriptContents.open(script, dialect.syntax())) {
      for (at = contents.next(); at != null; at = contents.next()) {
        dialect.runner().run(connection, at);
      }
    } catch (SQLException e) {
      String path = script.file().path();
      String said =
          at == null
              ? path + ": " + dialect.errors().read(e, "").message()
              : StatementFailure.describe(path, at, dialect.errors().read(e, at.text()));
      throw new JmigrateException(ErrorCode.STATEMENT_FAILED, said, e);
    } catch (IOException e) {
      throw new JmigrateException(
          ErrorCode.FILE_UNREADABLE,
          "Cannot read " + script.file().path() + ": " + e.getMessage(),
          e);
    }
  }
}
