package io.jmigrate.lock;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.LeaseRules;
import io.jmigrate.dialect.LockHolder;
import io.jmigrate.dialect.ServerProblem;
import io.jmigrate.history.Fence;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of a lease. Row 1 says whose it is, and its fence grows by one whenever that changes; row
 * 2 is renewed by the holder. They are apart so that the renewal and the writes that check the
 * fence do not meet. Immutable; all times are the server's.
 */
final class LeaseTable {
  /** A lease that was not renewed for so long is free. */
  static final Duration LIFE = Duration.ofSeconds(15);

  /** Lock timeout, deadlock, a conflict between servers of a cluster. */
  private static final Set<String> BUSY_STATES = Set.of("55P03", "40001", "40P01", "41000");

  private static final int LOCK_WAIT_TIMEOUT = 1205;

  private final Dialect dialect;
  private final LeaseRules rules;
  private final String table;

  LeaseTable(Dialect dialect, LeaseRules rules, String table) {
    this.dialect = dialect;
    this.rules = rules;
    this.table = table;
  }

  Fence fence(long number) {
    return new Fence(table, number, rules);
  }

  /** What the table says; {@link LeaseState#NEVER} where there is none. */
  LeaseState read(Connection connection) throws SQLException {
    if (!mayExist(connection)) {
      return LeaseState.NEVER;
    }
    String renewed =
        "CASE WHEN beat.fence = lease.fence AND beat.heartbeat_at IS NOT NULL"
            + " THEN beat.heartbeat_at ELSE lease.acquired_at END";
    String sql =
        "SELECT lease.fence, lease.database_user, lease.host, lease.process_id, "
            + rules.text().formatted("lease.acquired_at")
            + ", "
            + rules.age().formatted("(" + renewed + ")")
            + " FROM "
            + table
            + " lease JOIN "
            + table
            + " beat ON beat.id = 2 WHERE lease.id = 1";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      if (!row.next()) {
        return LeaseState.NEVER;
      }
      String since = row.getString(5);
      boolean held = since != null && row.getLong(6) < LIFE.toMillis();
      return new LeaseState(row.getLong(1), held ? holder(row, since) : null);
    } catch (SQLException e) {
      if (dialect.errors().problem(e) == ServerProblem.NO_SUCH_TABLE) {
        return LeaseState.NEVER;
      }
      throw e;
    }
  }

  private static LockHolder holder(ResultSet row, String since) throws SQLException {
    return new LockHolder(
        "user %s on %s, process %d (a lease)"
            .formatted(row.getString(2), row.getString(3), row.getLong(4)),
        "since " + since,
        null);
  }

  private boolean mayExist(Connection connection) throws SQLException {
    String exists = rules.exists();
    if (exists == null) {
      return true;
    }
    try (PreparedStatement query = connection.prepareStatement(exists)) {
      query.setString(1, table);
      try (ResultSet row = query.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  /** Makes what is missing; others may do so at the same time. */
  void create(Connection connection) throws SQLException {
    SQLException failure = null;
    for (int attempt = 0; attempt < 3; attempt++) {
      try (Statement statement = connection.createStatement()) {
        for (String sql : rules.creation(table)) {
          statement.execute(sql);
        }
        return;
      } catch (SQLException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** Takes the lease as it was seen; null when somebody else was faster. */
  @Nullable Fence take(Connection connection, LeaseState seen, LeaseOwner owner)
      throws SQLException {
    String sql =
        "UPDATE "
            + table
            + " SET fence = fence + 1, database_user = ?, host = ?, process_id = ?, acquired_at = "
            + rules.now()
            + " WHERE id = 1 AND fence = ?";
    try {
      connection.setAutoCommit(false);
      int taken;
      try (Statement patience = connection.createStatement();
          PreparedStatement statement = connection.prepareStatement(sql)) {
        patience.execute(rules.patience());
        statement.setString(1, owner.user());
        statement.setString(2, owner.host());
        statement.setLong(3, owner.process());
        statement.setLong(4, seen.fence());
        taken = statement.executeUpdate();
      }
      connection.commit();
      connection.setAutoCommit(true);
      return taken == 1 ? begun(connection, fence(seen.fence() + 1)) : null;
    } catch (SQLException e) {
      if (!isBusy(e)) {
        throw e;
      }
      connection.rollback();
      connection.setAutoCommit(true);
      return null;
    }
  }

  private Fence begun(Connection connection, Fence fence) throws SQLException {
    run(
        connection,
        "UPDATE %s SET fence = %d, heartbeat_at = %s WHERE id = 2 AND fence < %2$d"
            .formatted(table, fence.number(), rules.now()));
    return fence;
  }

  /** Renews a lease; false when it is not ours any more. */
  boolean renew(Connection connection, Fence fence) throws SQLException {
    return run(
            connection,
            "UPDATE %s SET heartbeat_at = %s WHERE id = 2 AND fence = %d"
                .formatted(table, rules.now(), fence.number()))
        == 1;
  }

  /** Gives it back, or takes it away: whoever has this fence has nothing any more. */
  void free(Connection connection, long fence) throws SQLException {
    long next = fence + 1;
    run(
        connection,
        "UPDATE %s SET fence = %d, acquired_at = NULL WHERE id = 1 AND fence = %d"
            .formatted(table, next, fence));
    run(
        connection,
        "UPDATE %s SET fence = %d, heartbeat_at = NULL WHERE id = 2 AND fence < %2$d"
            .formatted(table, next));
  }

  private static int run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  private static boolean isBusy(SQLException e) {
    return BUSY_STATES.contains(String.valueOf(e.getSQLState()))
        || e.getErrorCode() == LOCK_WAIT_TIMEOUT;
  }
}
