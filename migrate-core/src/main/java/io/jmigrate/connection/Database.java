package io.jmigrate.connection;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.Dialects;
import io.jmigrate.dialect.JdbcDriver;
import io.jmigrate.dialect.ServerProblem;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Consumer;

/**
 * A database to connect to. Not thread-safe: what the first connection tells refines the dialect.
 */
public final class Database {
  private static final long FIRST_PAUSE_MS = 20;
  private static final long LONGEST_PAUSE_MS = 250;

  private final Target target;
  private final Dialects dialects;
  private final String applicationName;
  private Dialect dialect;

  /**
   * A database that may not be there.
   *
   * @param applicationName what the server shows to its administrator
   * @throws JmigrateException (UNSUPPORTED_DATABASE) when no dialect takes the URL
   */
  public Database(Target target, Dialects dialects, String applicationName) {
    this.target = target;
    this.dialects = dialects;
    this.applicationName = applicationName;
    this.dialect = dialects.forUrl(target.url());
  }

  /** How the database is spoken to; exact once a connection has been opened. */
  public Dialect dialect() {
    return dialect;
  }

  /** Where and as whom. */
  public Target target() {
    return target;
  }

  /** Every name that a per-database file may carry. */
  public java.util.Set<String> knownFileNames() {
    return dialects.fileNames();
  }

  /**
   * Opens a connection in auto-commit mode; the caller closes it.
   *
   * @param patience how long to wait for a database file that another process has open
   * @throws JmigrateException (CONNECTION_FAILED or LOCK_TIMEOUT) saying why it cannot be had
   */
  public Connection open(Duration patience) {
    return open(patience, holder -> {});
  }

  /** The same; {@code waiting} is told once, in words, who has the file open. */
  public Connection open(Duration patience, Consumer<String> waiting) {
    Driver driver = driver();
    long deadline = System.nanoTime() + patience.toNanos();
    long pause = FIRST_PAUSE_MS;
    Properties properties = properties();
    while (true) {
      try {
        Connection connection = driver.connect(target.url(), properties);
        if (connection == null) {
          throw new JmigrateException(
              ErrorCode.CONNECTION_FAILED, "The driver does not take the URL " + target + ".");
        }
        dialect =
            dialects.forServer(
                dialect, target.url(), connection.getMetaData().getDatabaseProductVersion());
        return connection;
      } catch (SQLException e) {
        Properties others = dialect.insteadOf(properties, e);
        if (others != null) {
          properties = others;
          continue;
        }
        if (dialect.errors().problem(e) != ServerProblem.IN_USE) {
          throw failed(e);
        }
        if (System.nanoTime() >= deadline) {
          throw inUse(patience, e);
        }
        if (pause == FIRST_PAUSE_MS) {
          waiting.accept("another process has the database file of " + target + " open");
        }
        pause(pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      }
    }
  }

  private Driver driver() {
    JdbcDriver name = Objects.requireNonNull(dialects.forUrl(target.url()).driver(target.url()));
    try {
      return Class.forName(name.className(), true, loader())
          .asSubclass(Driver.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ClassNotFoundException e) {
      throw new JmigrateException(
          ErrorCode.CONNECTION_FAILED,
          "The driver for "
              + target
              + " is missing: the class "
              + name.className()
              + " is not on the class path. Add "
              + name.artifact()
              + ".",
          e);
    } catch (InstantiationException
        | IllegalAccessException
        | InvocationTargetException
        | NoSuchMethodException e) {
      throw new JmigrateException(
          ErrorCode.CONNECTION_FAILED,
          "The driver " + name.className() + " cannot be used: " + e,
          e);
    }
  }

  /** An application's drivers may be beside its own classes rather than beside jmigrate's. */
  private static ClassLoader loader() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return context == null ? Database.class.getClassLoader() : context;
  }

  private Properties properties() {
    Properties properties = new Properties();
    dialect
        .connectionProperties(applicationName)
        .forEach(
            (key, value) -> {
              if (!target.url().contains(key + "=")) {
                properties.put(key, value);
              }
            });
    if (target.user() != null) {
      properties.setProperty("user", target.user());
    }
    if (target.password() != null) {
      properties.setProperty("password", target.password());
    }
    return properties;
  }

  private JmigrateException failed(SQLException e) {
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

  private JmigrateException inUse(Duration patience, SQLException e) {
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

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JmigrateException(
          ErrorCode.INTERRUPTED, "Interrupted while waiting for the database.", e);
    }
  }
}
