package io.jmigrate.run;

import io.jmigrate.Jmigrate;
import io.jmigrate.dialect.Dialects;
import io.jmigrate.lock.LockMode;
import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A folder of migrations and a fresh database, for one test. */
final class Project {
  private final Path folder;
  private final DatabaseUrl database;
  private final List<String> events = Collections.synchronizedList(new ArrayList<>());
  private LockWaits lockWaits = LockWaits.USUAL;
  private Order order = Order.WARN;
  private Runnable onWarning = () -> {};
  private Runnable onBlocked = () -> {};

  private Project(Path folder, DatabaseUrl database) {
    this.folder = folder;
    this.database = database;
  }

  /** In place of one, until {@code BeforeEach} has run. */
  static Project unset() {
    return new Project(Path.of(""), new DatabaseUrl("", "", "", ""));
  }

  static Project on(TestDatabase kind, Path folder) {
    return new Project(folder, kind.createDatabase());
  }

  /** The same migrations, and events, over another way to the database. */
  Project over(DatabaseUrl way) {
    return new Project(folder, way);
  }

  Project pair(String name, String up, String down) {
    return file(name + ".up.sql", up).file(name + ".down.sql", down);
  }

  Project file(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Project remove(String name) {
    try {
      Files.delete(folder.resolve(name));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Project waiting(LockWaits waits) {
    lockWaits = waits;
    return this;
  }

  /** Does something when a run has warned. */
  void onWarning(Runnable action) {
    onWarning = action;
  }

  /** Does something when a statement waits for somebody; in the watcher's thread. */
  void onBlocked(Runnable action) {
    onBlocked = action;
  }

  /** The user as the server names it. */
  String sessionUser() {
    return database.url().startsWith("jdbc:h2:")
        ? database.user().toUpperCase(java.util.Locale.ROOT)
        : database.user();
  }

  Project order(Order wanted) {
    order = wanted;
    return this;
  }

  DatabaseUrl database() {
    return database;
  }

  /** As it comes: tells nobody. */
  Jmigrate plain() {
    return Jmigrate.of(database.url(), database.user(), database.password())
        .locations(folder.toString());
  }

  /** Tells its events to this project; a lock is waited for at most ten seconds. */
  Jmigrate jmigrate() {
    return jmigrate(LockMode.AUTO, null);
  }

  /** The same with a kind of lock, and in a schema. */
  Jmigrate jmigrate(LockMode lock, @Nullable String schema) {
    return plain()
        .schema(schema)
        .lockTimeout(Duration.ofSeconds(10))
        .lockMode(lock)
        .lockWaits(lockWaits)
        .order(order)
        .listener(
            new MigrationListener() {
              @Override
              public void warned(String message) {
                events.add("warned: " + message);
                onWarning.run();
              }

              @Override
              public void blocked(String blocker) {
                events.add("blocked: " + blocker);
                onBlocked.run();
              }

              @Override
              public void waitingForLock(String holder) {
                events.add("waiting: " + holder);
              }

              @Override
              public void finished(String name, Direction direction, Duration duration) {
                events.add(direction + " " + name);
              }
            });
  }

  List<String> events() {
    return events;
  }

  /** The first column of a query's rows, as text. */
  List<String> query(String sql) {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (row.next()) {
        values.add(String.valueOf(row.getString(1)));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  void execute(String sql) {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** What the catalog says now of the objects of a statement. */
  String fingerprint(String statement) {
    Dialects dialects = Dialects.installed();
    try (Connection connection = database.open()) {
      return dialects
          .forServer(
              dialects.forUrl(database.url()),
              database.url(),
              connection.getMetaData().getDatabaseProductVersion())
          .fingerprint()
          .before(connection, statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean hasTable(String name) {
    try (Connection connection = database.open();
        ResultSet found =
            connection
                .getMetaData()
                .getTables(
                    connection.getCatalog(), null, null, new String[] {"TABLE", "BASE TABLE"})) {
      while (found.next()) {
        if (found.getString(3).equalsIgnoreCase(name)
            && !"INFORMATION_SCHEMA".equals(found.getString(2))) {
          return true;
        }
      }
      return false;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
