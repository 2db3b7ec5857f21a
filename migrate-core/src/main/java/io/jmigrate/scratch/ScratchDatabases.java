package io.jmigrate.scratch;

import io.jmigrate.connection.Database;
import io.jmigrate.connection.Target;
import io.jmigrate.dialect.Dialects;
import io.jmigrate.dialect.ScratchRules;
import io.jmigrate.dialect.ServerProblem;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes scratch databases beside a target: of the same product and version, with its character set,
 * collation and settings, and empty. On the target's own server, or on a disposable one that is
 * named for it. Not thread-safe.
 */
public final class ScratchDatabases {
  private final Target target;
  private final @Nullable Target disposable;
  private final Dialects dialects;
  private final String applicationName;
  private final Consumer<String> warned;

  /**
   * Makes nothing yet.
   *
   * @param target need not exist; then the server's own character set and collation are taken
   * @param disposable any database of a server that may be harmed; null for the target's server
   * @param warned is told of leftovers that could not be dropped
   */
  public ScratchDatabases(
      Target target,
      @Nullable Target disposable,
      Dialects dialects,
      String applicationName,
      Consumer<String> warned) {
    this.target = target;
    this.disposable = disposable;
    this.dialects = dialects;
    this.applicationName = applicationName;
    this.warned = warned;
  }

  /**
   * Makes one, to be closed by the caller, and drops what runs that died more than a day ago have
   * left. It is dropped, too, when the JVM is told to end.
   *
   * @throws JmigrateException (INVALID_CONFIGURATION) when the disposable server is of another
   *     product or major version, (DATABASE_ERROR) when the user may not create databases
   */
  public ScratchDatabase create() {
    Target home = disposable == null ? target : disposable;
    ScratchRules rules = dialects.forUrl(home.url()).scratch();
    boolean serverForTarget = dialects.forUrl(target.url()).scratch().server() != null;
    if (serverForTarget != (rules.server() != null)) {
      throw otherServer(dialects.forUrl(home.url()).name(), dialects.forUrl(target.url()).name());
    }
    if (rules.server() == null) {
      String name = ScratchName.at(ScratchName.clock(Clock.systemUTC()));
      return ScratchDatabase.inMemory(
          name,
          database(new Target(rules.url(home.url(), name), home.user(), home.password())),
          disposable != null);
    }
    try {
      return onServer(home);
    } catch (SQLException e) {
      throw refused(home, e);
    }
  }

  private ScratchDatabase onServer(Target home) throws SQLException {
    Database server = anyDatabase(home);
    try (Connection connection = server.open(Duration.ZERO);
        Connection like = disposable == null ? null : anyDatabase(target).open(Duration.ZERO)) {
      if (like != null) {
        requireSame(connection, like);
      }
      ScratchRules rules = server.dialect().scratch();
      ScratchServer scratch = new ScratchServer(() -> database(server.target()), rules);
      String clock = scratch.clock(connection);
      scratch.dropLeftovers(connection, clock, warned);
      String name = ScratchName.at(clock);
      Target made = new Target(rules.url(home.url(), name), home.user(), home.password());
      return ScratchDatabase.onServer(
          name,
          database(made),
          scratch,
          disposable != null,
          () -> scratch.create(connection, like == null ? connection : like, name));
    }
  }

  /** The database itself, or, where there is none yet, the one that administrators connect to. */
  private Database anyDatabase(Target wanted) throws SQLException {
    Database named = database(wanted);
    try (Connection connection = named.open(Duration.ZERO)) {
      connection.isValid(0);
      return named;
    } catch (JmigrateException e) {
      boolean missing =
          e.getCause() instanceof SQLException cause
              && named.dialect().errors().problem(cause) == ServerProblem.NO_SUCH_DATABASE;
      if (!missing) {
        throw e;
      }
      String url = named.dialect().databases().administrationUrl(wanted.url());
      return database(new Target(url, wanted.user(), wanted.password()));
    }
  }

  private Database database(Target wanted) {
    return new Database(wanted, dialects, applicationName);
  }

  private void requireSame(Connection one, Connection other) throws SQLException {
    String have = ProductVersion.of(one, dialects).toString();
    String want = ProductVersion.of(other, dialects).toString();
    if (!have.equals(want)) {
      throw otherServer(have, want);
    }
  }

  private static JmigrateException otherServer(String have, String want) {
    return new JmigrateException(
        ErrorCode.INVALID_CONFIGURATION,
        "--scratch-url names a server that cannot stand for the target's: it is "
            + have
            + ", the target's is "
            + want
            + ".\n  Name one of the same product and major version. Nothing was run.");
  }

  private JmigrateException refused(Target home, SQLException e) {
    Database server = database(home);
    String said = server.dialect().errors().read(e, "").message();
    ScratchRules.Server rules = server.dialect().scratch().server();
    String user = home.user() == null ? "<user>" : home.user();
    boolean permission = server.dialect().errors().problem(e) == ServerProblem.NOT_PERMITTED;
    return new JmigrateException(
        ErrorCode.DATABASE_ERROR,
        "No scratch database could be made beside "
            + home
            + ": "
            + said
            + (permission && rules != null
                ? "\n  Let the user create databases:\n    "
                    + rules.grant(user)
                    + "\n  or name a disposable server where it may: --scratch-url URL"
                : "")
            + "\n  Nothing was run.",
        e);
  }
}
