package io.jmigrate.connection;

import io.jmigrate.dialect.DatabaseAdministration;
import io.jmigrate.dialect.DatabaseOptions;
import io.jmigrate.dialect.Dialects;
import io.jmigrate.dialect.ServerError;
import io.jmigrate.dialect.ServerProblem;
import io.jmigrate.dialect.StatementRunner;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Creates and drops the database that a URL names. */
public final class DatabaseCommands {
  private final Target target;
  private final Dialects dialects;
  private final DatabaseAdministration administration;

  /** For the database of {@code target}. */
  public DatabaseCommands(Target target, Dialects dialects) {
    this.target = target;
    this.dialects = dialects;
    this.administration = dialects.forUrl(target.url()).databases();
  }

  /** The database's name; empty when the URL names none. */
  public String name() {
    return administration.name(target.url());
  }

  /** Creates the database; returns its name. */
  public String create(DatabaseOptions options) {
    run(administration.create(required(), options), "created");
    return name();
  }

  /** Drops the database; returns its name. */
  public String drop() {
    run(administration.drop(required()), "dropped");
    return name();
  }

  private String required() {
    if (name().isEmpty()) {
      throw new JmigrateException(
          ErrorCode.INVALID_CONFIGURATION, "The URL " + target + " names no database.");
    }
    return name();
  }

  private void run(List<String> statements, String done) {
    Database server =
        new Database(
            new Target(
                administration.administrationUrl(target.url()), target.user(), target.password()),
            dialects,
            "jmigrate");
    try (Connection connection = server.open(Duration.ZERO)) {
      for (String statement : statements) {
        StatementRunner.execute(connection, statement);
      }
    } catch (SQLException e) {
      ServerError error = server.dialect().errors().read(e, "");
      ServerProblem problem = server.dialect().errors().problem(e);
      String now =
          switch (problem) {
            case TABLE_EXISTS -> " It exists already; nothing was changed.";
            case NO_SUCH_DATABASE, NO_SUCH_TABLE -> " It does not exist; nothing was changed.";
            default -> " Nothing was changed.";
          };
      throw new JmigrateException(
          ErrorCode.DATABASE_ERROR,
          "The database "
              + name()
              + " was not "
              + done
              + ": "
              + error.message()
              + "  ["
              + error.code()
              + "]\n "
              + now,
          e);
    }
  }
}
