package io.jmigrate.history;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.Names;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of one history table, always qualified with its schema. Immutable and thread-safe; the
 * connections it is given are not.
 */
public final class HistoryTable {
  private static final int FETCH_ROWS = 1000;

  private final Dialect dialect;
  private final String qualified;
  private final @Nullable Fence fence;

  /**
   * A table that may not exist yet.
   *
   * @param schema ready for SQL
   * @param table as the configuration spells it
   */
  public HistoryTable(Dialect dialect, String schema, String table) {
    this(dialect, schema, table, null);
  }

  /** The same, written only while a lease is ours; null for no lease. */
  public HistoryTable(Dialect dialect, String schema, String table, @Nullable Fence fence) {
    this.dialect = dialect;
    this.qualified = schema + "." + Names.typed(dialect, table);
    this.fence = fence;
  }

  /** The name of the table that remembers seeders, beside a history of some name. */
  public static String ofSeeders(String history) {
    return history.endsWith("_history")
        ? history.substring(0, history.length() - "history".length()) + "seeds"
        : history + "_seeds";
  }

  /** The name to use in SQL. */
  public String qualified() {
    return qualified;
  }

  /** The statement that makes the table where it is missing. */
  public String creation() {
    return dialect.history().creation(qualified);
  }

  /** The statement that adds to a table of an older version what it lacks. */
  public String addition() {
    return "ALTER TABLE " + qualified + " ADD COLUMN models VARCHAR(16)";
  }

  /** Whether the table, which is there, has what {@link #addition} adds. */
  public boolean keepsModels(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement("SELECT * FROM " + qualified + " WHERE 1 = 0");
        ResultSet none = query.executeQuery()) {
      ResultSetMetaData columns = none.getMetaData();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        if (columns.getColumnName(i).equalsIgnoreCase("models")) {
          return true;
        }
      }
      return false;
    }
  }

  /** Reads all of it with one SELECT, without the down scripts. */
  public HistorySnapshot read(Connection connection) throws SQLException {
    return read(connection, "models");
  }

  /** The same of a table that an older version made. */
  public HistorySnapshot readOlder(Connection connection) throws SQLException {
    return read(connection, "NULL");
  }

  private HistorySnapshot read(Connection connection, String models) throws SQLException {
    String sql =
        "SELECT id, version, name, action, state, sequence, batch, raw_sha256, checksum,"
            + " checksum_algorithm, statements_done, statements_total, "
            + models
            + " FROM "
            + qualified
            + " ORDER BY id";
    List<HistoryEntry> rows = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setFetchSize(FETCH_ROWS);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          rows.add(
              new HistoryEntry(
                  row.getLong(1),
                  row.getString(2),
                  row.getString(3),
                  Action.parse(row.getString(4)),
                  State.parse(row.getString(5)),
                  row.getLong(6),
                  row.getInt(7),
                  row.getString(8),
                  row.getString(9),
                  row.getString(10),
                  row.getString(13),
                  row.getInt(11),
                  row.getInt(12)));
        }
      }
    }
    return new HistorySnapshot(rows);
  }

  /** What the rows of these ids say of who, when and why, in no particular order. */
  public List<HistoryDetails> details(Connection connection, List<Long> ids) throws SQLException {
    List<HistoryDetails> details = new ArrayList<>();
    if (ids.isEmpty()) {
      return details;
    }
    String sql =
        "SELECT id, started_at, duration_ms, database_user, host, error FROM "
            + qualified
            + " WHERE id BETWEEN ? AND ?";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setLong(1, ids.stream().mapToLong(Long::longValue).min().orElseThrow());
      query.setLong(2, ids.stream().mapToLong(Long::longValue).max().orElseThrow());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          long duration = row.getLong(3);
          boolean ended = !row.wasNull();
          details.add(
              new HistoryDetails(
                  row.getLong(1),
                  instant(row, 2),
                  ended ? duration : -1,
                  row.getString(4),
                  row.getString(5),
                  row.getString(6)));
        }
      }
    }
    return details;
  }

  /** Every row, oldest first, for the audit. */
  public List<HistoryRecord> records(Connection connection) throws SQLException {
    String sql =
        "SELECT id, version, name, action, state, batch, statements_done, statements_total,"
            + " started_at, duration_ms, database_user, host, tool_version, git_commit, error FROM "
            + qualified
            + " ORDER BY id";
    List<HistoryRecord> records = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(sql);
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        long duration = row.getLong(10);
        boolean ended = !row.wasNull();
        records.add(
            new HistoryRecord(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8),
                instant(row, 9),
                ended ? duration : -1,
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getString(15)));
      }
    }
    return records;
  }

  /** Who made the attempt of a row. */
  public Executor executor(Connection connection, long id) throws SQLException {
    String sql =
        "SELECT database_user, host, connection_id, connection_started, tool_version, git_commit"
            + " FROM "
            + qualified
            + " WHERE id = ?";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setLong(1, id);
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          throw new SQLException("the history has no row " + id);
        }
        return new Executor(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getString(6));
      }
    }
  }

  /** How far the script of a row came. */
  public JournalState journal(Connection connection, long id) throws SQLException {
    String sql =
        "SELECT statements_done, statements_hash, fingerprint FROM " + qualified + " WHERE id = ?";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setLong(1, id);
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? new JournalState(row.getInt(1), row.getString(2), row.getString(3))
            : new JournalState(0, null, null);
      }
    }
  }

  /** The part of a down that the undo of a row was to run; null where it was all of it. */
  public @Nullable String partialDown(Connection connection, long id) throws SQLException {
    String sql = "SELECT down_script FROM " + qualified + " WHERE id = ? AND action = 'undo'";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setLong(1, id);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getString(1) : null;
      }
    }
  }

  /** The down of a migration as it was when it was last applied; null if it had none. */
  public @Nullable String downScript(Connection connection, HistoryEntry entry)
      throws SQLException {
    // Only an undo's row is without the down; any other is found by its key.
    boolean undo = entry.action() == Action.UNDO;
    String sql =
        "SELECT down_script FROM "
            + qualified
            + (undo ? " WHERE version = ? AND action <> 'undo' ORDER BY id DESC" : " WHERE id = ?");
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setMaxRows(1);
      query.setObject(1, undo ? entry.version() : (Object) entry.id());
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getString(1) : null;
      }
    }
  }

  /** A new row; {@code id} must be above every other, which the migration lock makes easy. */
  public HistoryStatement insertion(long id, Attempt attempt, Outcome outcome, Executor executor) {
    return statement(
        "INSERT INTO "
            + qualified
            + " (id, version, name, action, state, sequence, batch, raw_sha256, checksum,"
            + " checksum_algorithm, down_script, statements_done, statements_total,"
            + " statements_hash, started_at, finished_at, duration_ms, database_user, host,"
            + " connection_id, connection_started, tool_version, git_commit, error, models)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        false,
        id,
        attempt.version(),
        attempt.name(),
        attempt.action().word(),
        outcome.state().word(),
        attempt.sequence(),
        attempt.batch(),
        attempt.rawSha256(),
        attempt.checksum(),
        attempt.checksumAlgorithm(),
        attempt.downScript(),
        outcome.statementsDone(),
        attempt.statementsTotal(),
        outcome.statementsHash(),
        timestamp(attempt.startedAt()),
        timestamp(outcome.finishedAt()),
        outcome.duration() == null ? null : outcome.duration().toMillis(),
        executor.databaseUser(),
        executor.host(),
        executor.connectionId(),
        executor.connectionStarted(),
        executor.toolVersion(),
        executor.gitCommit(),
        outcome.error(),
        attempt.models());
  }

  /** How far the attempt of a row has come. */
  public HistoryStatement update(long id, Outcome outcome) {
    String assignments =
        "state = ?, statements_done = ?, statements_hash = ?, fingerprint = ?, finished_at = ?,"
            + " duration_ms = ?, error = ?";
    return statement(
        fence == null
            ? "UPDATE " + qualified + " SET " + assignments + " WHERE id = ?"
            : fence.update(qualified, assignments),
        fence != null,
        outcome.state().word(),
        outcome.statementsDone(),
        outcome.statementsHash(),
        outcome.announced(),
        timestamp(outcome.finishedAt()),
        outcome.duration() == null ? null : outcome.duration().toMillis(),
        outcome.error(),
        id);
  }

  private HistoryStatement statement(String sql, boolean fenced, @Nullable Object... parameters) {
    return new HistoryStatement(
        sql, Arrays.asList(parameters), dialect.history().backslashEscapes(), fence, fenced);
  }

  private @Nullable Object timestamp(@Nullable Instant instant) {
    if (instant == null) {
      return null;
    }
    return dialect.history().zonedTimestamps()
        ? instant.atOffset(ZoneOffset.UTC)
        : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private Instant instant(ResultSet row, int column) throws SQLException {
    return dialect.history().zonedTimestamps()
        ? row.getObject(column, java.time.OffsetDateTime.class).toInstant()
        : row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }
}
