package io.jmigrate.history;

import io.jmigrate.dialect.StatementRunner;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement against the history table: SQL with a {@code ?} for each parameter. It can be run,
 * or printed with its values in place.
 */
public final class HistoryStatement {
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

  private final String sql;
  private final List<@Nullable Object> parameters;
  private final boolean backslashEscapes;
  private final @Nullable Fence fence;
  private final boolean fenced;

  /**
   * A statement that is run as it is.
   *
   * @param fence of the lease that must be ours; null where there is none
   * @param fenced whether the SQL sees to that itself, and else changes nothing
   */
  HistoryStatement(
      String sql,
      List<@Nullable Object> parameters,
      boolean backslashEscapes,
      @Nullable Fence fence,
      boolean fenced) {
    this.sql = sql;
    this.parameters = Collections.unmodifiableList(parameters);
    this.backslashEscapes = backslashEscapes;
    this.fence = fence;
    this.fenced = fenced;
  }

  /**
   * Runs it.
   *
   * @throws io.jmigrate.error.LockLostException when the lease is not ours any more
   */
  public void execute(Connection connection) throws SQLException {
    if (fence == null) {
      send(connection);
    } else if (fenced) {
      fence.require(send(connection));
    } else if (connection.getAutoCommit()) {
      connection.setAutoCommit(false);
      claimAndSend(connection, fence);
      connection.commit();
      connection.setAutoCommit(true);
    } else {
      claimAndSend(connection, fence);
    }
  }

  private void claimAndSend(Connection connection, Fence claimed) throws SQLException {
    claimed.claim(connection);
    send(connection);
  }

  private int send(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement);
      return statement.executeUpdate();
    }
  }

  /** Runs it and commits, in one round trip where the dialect can. */
  public void executeAndCommit(Connection connection, StatementRunner runner) throws SQLException {
    String both = fence == null ? runner.withCommit(sql) : null;
    if (both == null) {
      execute(connection);
      connection.commit();
    } else {
      new HistoryStatement(both, parameters, backslashEscapes, null, false).execute(connection);
    }
  }

  private void bind(PreparedStatement statement) throws SQLException {
    for (int i = 0; i < parameters.size(); i++) {
      Object value = parameters.get(i);
      if (value == null) {
        statement.setNull(i + 1, Types.NULL);
      } else {
        statement.setObject(i + 1, value);
      }
    }
  }

  /** The statement with its values written into it. */
  public String literal() {
    StringBuilder text = new StringBuilder();
    int next = 0;
    for (int i = 0; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (c == '?') {
        text.append(literal(parameters.get(next++)));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private String literal(@Nullable Object value) {
    if (value == null) {
      return "NULL";
    }
    if (value instanceof Number) {
      return value.toString();
    }
    if (value instanceof OffsetDateTime instant) {
      return "'" + TIMESTAMP.format(instant.withOffsetSameInstant(ZoneOffset.UTC)) + "+00:00'";
    }
    if (value instanceof LocalDateTime local) {
      return "'" + TIMESTAMP.format(local) + "'";
    }
    String text = value.toString().replace("'", "''");
    return "'" + (backslashEscapes ? text.replace("\\", "\\\\") : text) + "'";
  }
}
