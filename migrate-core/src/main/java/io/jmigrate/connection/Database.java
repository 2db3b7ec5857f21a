package io.jmigrate.connection;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.Dialects;
import io.jmigrate.dialect.ServerProblem;
import io.jmigrate.error.JmigrateException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database to connect to. Not thread-safe: what the first connection tells refines the dialect.
 */
public final class Database {
  private static final long FIRST_PAUSE_MS = 20;
  private static final long LONGEST_PAUSE_MS = 250;

  private final Dialects dialects;
  private final Connector connector;
  private final boolean lent;
  private StartWait startWait;
  private @Nullable Target target;
  private @Nullable Dialect dialect;

  /**
   * A database that may not be there.
   *
   * @param applicationName what the server shows to its administrator
   * @throws JmigrateException (UNSUPPORTED_DATABASE) when no dialect takes the URL
   */
  public Database(Target target, Dialects dialects, String applicationName) {
    Dialect ofUrl = dialects.forUrl(target.url());
    this.dialects = dialects;
    this.connector = new DriverConnector(target, ofUrl, applicationName);
    this.lent = false;
    this.startWait = StartWait.NONE;
    this.target = target;
    this.dialect = ofUrl;
  }

  /**
   * The one that an application's DataSource leads to; asked only when something is to be known.
   */
  public Database(DataSource source, Dialects dialects) {
    this.dialects = dialects;
    this.connector = new Lender(source);
    this.lent = true;
    this.startWait = StartWait.NONE;
  }

  /** The same, waiting for it at the first connection. */
  public Database waitingForStart(StartWait wait) {
    startWait = wait;
    return this;
  }

  /**
   * How the database is spoken to; exact once a connection has been opened.
   *
   * @throws JmigrateException as {@link #open} does, where only a connection tells
   */
  public Dialect dialect() {
    if (dialect == null) {
      try {
        open(Duration.ZERO).close();
      } catch (SQLException e) {
        throw failed(e);
      }
    }
    return Objects.requireNonNull(dialect);
  }

  /** Where and as whom. */
  public Target target() {
    return target == null ? Target.UNKNOWN : target;
  }

  /** As whom, for people to read. */
  public String user() {
    String user = target().user();
    return user == null ? "unknown" : user;
  }

  /** Every name that a per-database file may carry. */
  public java.util.Set<String> knownFileNames() {
    return dialects.fileNames();
  }

  /** Whether its connections are an application's, which has few of them. */
  public boolean isLent() {
    return lent;
  }

  /**
   * To be said of a connection that cannot be used by anybody else once it is closed: its session
   * is no longer as it was.
   */
  public static void spoil(Connection connection) {
    Loan.spoil(connection);
  }

  /** Closes a connection that nobody shall use again. */
  public static void end(Connection connection) throws SQLException {
    Loan.spoil(connection);
    connection.close();
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
    long deadline = System.nanoTime() + patience.toNanos();
    long pause = FIRST_PAUSE_MS;
    while (true) {
      try {
        Connection connection = startWait.connect(connector);
        startWait = StartWait.NONE;
        return known(connection);
      } catch (SQLException e) {
        if (dialect == null || dialect.errors().problem(e) != ServerProblem.IN_USE) {
          throw failed(e);
        }
        if (System.nanoTime() >= deadline) {
          throw ConnectionFailure.inUse(target(), patience, e);
        }
        if (pause == FIRST_PAUSE_MS) {
          waiting.accept("another process has the database file of " + target + " open");
        }
        StartWait.pause(pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      }
    }
  }

  /** Learns from a connection what it leads to. */
  private Connection known(Connection connection) throws SQLException {
    try {
      DatabaseMetaData data = connection.getMetaData();
      if (target == null) {
        target = new Target(data.getURL(), null, null);
      }
      Dialect assumed = dialect == null ? dialects.forUrl(target.url()) : dialect;
      dialect = dialects.forServer(assumed, target.url(), data.getDatabaseProductVersion());
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private JmigrateException failed(SQLException e) {
    return dialect == null
        ? ConnectionFailure.ofDataSource(e)
        : ConnectionFailure.of(target(), dialect, e);
  }
}
