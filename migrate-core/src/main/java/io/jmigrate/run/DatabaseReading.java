package io.jmigrate.run;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.history.HistorySnapshot;
import io.jmigrate.migration.Migration;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A database for those who only read it: open as long as {@link Migrator#read} lasts. Not
 * thread-safe.
 */
public final class DatabaseReading {
  private final WorkSession session;
  private final HistorySnapshot history;
  private final Migrator.SessionWork<Inventory> inventory;

  DatabaseReading(WorkSession session, Migrator.SessionWork<Inventory> inventory)
      throws SQLException {
    this.session = session;
    this.history = session.readHistory();
    this.inventory = inventory;
  }

  /** In auto-commit mode; not to be closed. */
  public Connection connection() {
    return session.connection();
  }

  /** How the database is spoken to. */
  public Dialect dialect() {
    return session.dialect();
  }

  /** The schema that is configured; null for the session's own. */
  public @Nullable String schema() {
    return session.settings().schema();
  }

  /** What was applied, as one query told. */
  public HistorySnapshot history() {
    return history;
  }

  /**
   * The names of the migrations that the next run would apply, in its order. Reads the files.
   *
   * @throws io.jmigrate.error.JmigrateException when they cannot be read
   */
  public List<String> pending() throws SQLException {
    return inventory.run(session).pending().stream().map(Migration::name).toList();
  }
}
