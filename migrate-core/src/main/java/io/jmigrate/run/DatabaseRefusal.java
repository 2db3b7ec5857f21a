package io.jmigrate.run;

import io.jmigrate.connection.Database;
import io.jmigrate.dialect.ServerError;
import io.jmigrate.dialect.ServerProblem;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.sql.SQLException;

/** What a database does not let jmigrate itself do, such as keep its history. */
final class DatabaseRefusal {
  private DatabaseRefusal() {}

  /** Words what went wrong outside of any script. */
  static JmigrateException of(Database database, SQLException e) {
    ServerError error = database.dialect().errors().read(e, "");
    boolean permission = database.dialect().errors().problem(e) == ServerProblem.NOT_PERMITTED;
    return new JmigrateException(
        ErrorCode.DATABASE_ERROR,
        "The database "
            + database.target()
            + (permission
                ? " does not let this user keep the migration history: "
                : " refused what jmigrate asked: ")
            + error.message()
            + (error.code().isEmpty() ? "" : "  [" + error.code() + "]")
            + (permission
                ? "\n  Migrations need a user who may create and alter tables in the schema."
                : ""),
        e);
  }
}
