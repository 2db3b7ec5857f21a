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
  private final StartWait startWait;

  /** For the database of {@code target}; its server is waited for. */
  public DatabaseCommands(Target target, Dialects dialects, StartWait startWait) {
    this.startWait = startWait;
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
    List<String> statements = administration.create(required(), options);
    String existing = administration.existingUrl(target.url());
    if (existing != null && isThere(existing)) {
      throw new JmigrateException(
          ErrorCode.DATABASE_ERROR,
          "The database "
              + name()
              + " was not created: it exists already.\n  Nothing was changed.");
    }
    run(administration.administrationUrl(target.url()), statements, "created");
    return name();
  }

  /** Drops the database; returns its name. */
  public String drop() {
    String existing = administration.existingUrl(target.url());
    String url = existing == null ? administration.administrationUrl(target.url()) : existing;
    List<String> statements = administration.drop(required());
    if (existing != null && !isThere(existing)) {
      throw new JmigrateException(
          ErrorCode.DATABASE_ERROR,
          "The database "
              + name()
              + " was not dropped: it does not exist.\n  Nothing was changed.");
    }
    run(url, statements, "dropped");
    return name();
  }

  private boolean isThere(String url) {
    Database server = server(url);
    try (Connection connection = server.open(Duration.ZERO)) {
      return !connection.isClosed();
    } catch (JmigrateException e) {
      if (e.getCause() instanceof SQLException cause
          && server.dialect().errors().problem(cause) == ServerProblem.NO_SUCH_DATABASE) {
        return false;
      }
      throw e;
    } catch (SQLException e) {
      return true; // it could be opened; how it closed does not matter
    }
  }

  private Database server(String url) {
    return new Database(new Target(url, target.user(), target.password()), dialects, "jmigrate")
        .waitingForStart(startWait);
  }

  private String required() {
    if (name().isEmpty()) {
      throw new JmigrateException(
          ErrorCode.INVALID_CONFIGURATION, "The URL " + target + " names no database.");
    }
    return name();
  }

  private void run(String url, List<String> statements, String done) {
    Database server = server(url);
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
