package io.jmigrate.dialect.postgres;

import io.jmigrate.dialect.LockHolder;
import io.jmigrate.dialect.LockKey;
import io.jmigrate.dialect.MigrationLock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A session-level advisory lock, tried and never waited for: a session that waits inside the server
 * holds a snapshot, and {@code CREATE INDEX CONCURRENTLY} waits for snapshots.
 */
final class PostgresLock implements MigrationLock {
  private static final String HOLDER =
      """
      SELECT a.usename, coalesce(host(a.client_addr), 'local socket'), a.pid, a.application_name,
             to_char(a.backend_start, 'YYYY-MM-DD HH24:MI:SS TZ')
      FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
      WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
        AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
        AND l.classid = ((? >> 32) & 4294967295)::oid AND l.objid = (? & 4294967295)::oid
      """;

  @Override
  public boolean tryAcquire(Connection connection, LockKey key) throws SQLException {
    return ask(connection, "SELECT pg_catalog.pg_try_advisory_lock(?)", key);
  }

  @Override
  public void release(Connection connection, LockKey key) throws SQLException {
    ask(connection, "SELECT pg_catalog.pg_advisory_unlock(?)", key);
  }

  @Override
  public @Nullable LockHolder holder(Connection connection, LockKey key) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(HOLDER)) {
      query.setLong(1, number(key));
      query.setLong(2, number(key));
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? new LockHolder(
                "user %s from %s, server process %s (%s)"
                    .formatted(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                "connected since " + row.getString(5),
                row.getString(3))
            : null;
      }
    }
  }

  private static boolean ask(Connection connection, String sql, LockKey key) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setLong(1, number(key));
      try (ResultSet row = query.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  /** These locks belong to one database; a pooler may have another name for it. */
  private static long number(LockKey key) {
    LockKey within = new LockKey("", key.schema(), key.table());
    return Long.parseUnsignedLong(within.digest().substring(0, 16), 16);
  }
}
