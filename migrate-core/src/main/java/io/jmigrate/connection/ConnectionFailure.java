package io.jmigrate.connection;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.sql.SQLException;
import java.time.Duration;

/** Says why there is no connection. */
final class ConnectionFailure {
  private ConnectionFailure() {}

  /** A DataSource that gave none, so that it is not known what it leads to. */
  static JmigrateException ofDataSource(SQLException e) {
    return new JmigrateException(
        ErrorCode.CONNECTION_FAILED,
        "The application's DataSource gave no connection: "
            + Causes.words(e, String.valueOf(e.getMessage()))
            + "\n  Is the server running, and are address, user and password of the DataSource right?",
        e);
  }

  static JmigrateException of(Target target, Dialect dialect, SQLException e) {
    String said = Causes.words(e, dialect.errors().read(e, "").message());
    String user = target.user() == null ? "the user" : "the user \"" + target.user() + "\"";
    String message =
        switch (dialect.errors().problem(e)) {
          case UNREACHABLE ->
              "Cannot reach the database at "
                  + target
                  + ": "
                  + said
                  + "\n  "
                  + (Causes.concernEncryption(e)
                      ? "The server may not offer TLS: where that is meant, turn it off in the URL"
                          + " (sslMode=disable, sslmode=disable on PostgreSQL)."
                      : "Is the server running, and are host and port right?");
          case WRONG_CREDENTIALS ->
              "The database at "
                  + target
                  + " refused "
                  + user
                  + ": "
                  + said
                  + "\n  Check user and password: JMIGRATE_USER and JMIGRATE_PASSWORD, --user and"
                  + " --password-file, or the configuration.";
          case NO_SUCH_DATABASE ->
              "There is no database at "
                  + target
                  + ": "
                  + said
                  + "\n  Create it with `jmigrate db:create`, or correct the URL.";
          default -> "Cannot connect to " + target + ": " + said;
        };
    return new JmigrateException(ErrorCode.CONNECTION_FAILED, message, e);
  }

  static JmigrateException inUse(Target target, Duration patience, SQLException e) {
    return new JmigrateException(
        ErrorCode.LOCK_TIMEOUT,
        "The database file of "
            + target
            + " was open in another process for the "
            + patience.toSeconds()
            + " s that were waited (--lock-timeout).\n  Close the other process, or let both share"
            + " the file by adding ;AUTO_SERVER=TRUE to the URL.",
        e);
  }
}
