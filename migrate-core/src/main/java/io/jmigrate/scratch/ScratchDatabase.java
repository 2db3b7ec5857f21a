package io.jmigrate.scratch;

import io.jmigrate.connection.Database;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.migration.Script;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A database to try things out in, dropped when it is closed and when the JVM is told to end. Its
 * scripts must have passed {@link #require} before they run. Not thread-safe, but for {@link
 * #close}.
 */
public final class ScratchDatabase implements AutoCloseable {
  private final String name;
  private final Database database;
  private final @Nullable ScratchServer server;
  private final boolean disposable;
  private final Thread ending = new Thread(this::drop, "scratch database");

  /** Keeps a database in memory alive. */
  private @Nullable Connection keeper;

  private boolean dropped;

  private ScratchDatabase(
      String name, Database database, @Nullable ScratchServer server, boolean disposable) {
    this.name = name;
    this.database = database;
    this.server = server;
    this.disposable = disposable;
  }

  static ScratchDatabase inMemory(String name, Database database, boolean disposable) {
    ScratchDatabase made = new ScratchDatabase(name, database, null, disposable);
    made.keeper = database.open(Duration.ZERO);
    return made;
  }

  /** What makes the database. */
  @FunctionalInterface
  interface Creation {
    void run() throws SQLException;
  }

  static ScratchDatabase onServer(
      String name, Database database, ScratchServer server, boolean disposable, Creation creation)
      throws SQLException {
    ScratchDatabase made = new ScratchDatabase(name, database, server, disposable);
    Runtime.getRuntime().addShutdownHook(made.ending);
    try {
      creation.run();
      database.open(Duration.ZERO).close(); // tells the dialect
      return made;
    } catch (SQLException | JmigrateException e) {
      made.giveUp(e);
      throw e;
    }
  }

  /** What stopped the creation says more than that there is nothing to drop. */
  private void giveUp(Exception cause) {
    try {
      close();
    } catch (JmigrateException e) {
      cause.addSuppressed(e);
    }
  }

  /** Its name on the server. */
  public String name() {
    return name;
  }

  /** Where to connect; as many connections as are wanted. */
  public Database database() {
    return database;
  }

  /**
   * Returns when none of the scripts reaches out of the database, or when its server is disposable.
   *
   * @throws JmigrateException (REFUSED) with every place that does
   */
  public void require(Collection<Script> scripts) {
    if (!disposable) {
      new ReachCheck(database.dialect()).require(scripts);
    }
  }

  /**
   * Runs a script from end to end, each statement for itself.
   *
   * @throws JmigrateException (REFUSED) when it reaches out, (STATEMENT_FAILED) with the place of
   *     the statement that failed
   */
  public void load(Script script) {
    require(List.of(script));
    try (Connection connection = database.open(Duration.ZERO)) {
      ScriptRun.run(connection, database.dialect(), script);
    } catch (SQLException e) {
      throw new JmigrateException(
          ErrorCode.DATABASE_ERROR, database.dialect().errors().read(e, "").message(), e);
    }
  }

  /** Whether it is gone, by {@link #close} or because the JVM ends. */
  public synchronized boolean dropped() {
    return dropped;
  }

  /**
   * Drops it, with whatever is in it and whoever is connected.
   *
   * @throws JmigrateException when it could not be dropped; a later run will
   */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(ending);
    } catch (IllegalStateException e) {
      return; // the JVM ends, and the hook drops it
    }
    drop();
  }

  private synchronized void drop() {
    if (dropped) {
      return;
    }
    dropped = true;
    try {
      if (keeper != null) {
        keeper.close();
      }
      if (server != null) {
        server.drop(name);
      }
    } catch (SQLException e) {
      throw new JmigrateException(
          ErrorCode.DATABASE_ERROR,
          "The scratch database "
              + name
              + " could not be dropped: "
              + database.dialect().errors().read(e, "").message()
              + "\n  Drop it by hand, or let a run that makes one tomorrow do it.",
          e);
    }
  }
}
