package io.jmigrate.dialect.postgres;

import io.jmigrate.dialect.LeaseRules;
import io.jmigrate.dialect.PoolRules;
import io.jmigrate.dialect.Route;
import io.jmigrate.dialect.Routing;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * Recognises a pooler: it gives each client a number of its own, which is not that of the server's
 * process (https://www.postgresql.org/docs/current/protocol-flow.html, BackendKeyData).
 */
final class PostgresRouting implements Routing {
  static final LeaseRules LEASE =
      new LeaseRules(
          PostgresDialect.class,
          "SELECT pg_catalog.to_regclass(?) IS NOT NULL",
          "pg_catalog.clock_timestamp()",
          "(EXTRACT(EPOCH FROM pg_catalog.clock_timestamp() - %s) * 1000)::bigint",
          "pg_catalog.to_char(%s AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS') || ' UTC'",
          "SET LOCAL lock_timeout = '2s'",
          "WITH lease AS (UPDATE ${lease} SET writes = writes + 1 WHERE id = 1 AND fence = ${fence}"
              + " RETURNING 1) UPDATE ${history} AS entry SET ${assignments}"
              + " WHERE entry.id = ? AND EXISTS (SELECT 1 FROM lease)");

  private static final String WORKING =
      " FROM pg_catalog.pg_stat_activity WHERE application_name = ? AND state <> 'idle'"
          + " AND pid <> pg_catalog.pg_backend_pid()";

  private static final PoolRules POOL =
      new PoolRules(
          "SET LOCAL search_path TO %s, public",
          List.of(
              PostgresSession.CONFIGURED_SETTINGS.replace("configured, false", "configured, true")),
          List.of(
              "CLOSE ALL",
              "SET SESSION AUTHORIZATION DEFAULT",
              "RESET ALL",
              "UNLISTEN *",
              "DISCARD TEMP"),
          "SELECT pid" + WORKING,
          "SELECT pg_catalog.pg_terminate_backend(pid)" + WORKING);

  @Override
  public Route of(Connection connection) throws SQLException {
    PGConnection driver = connection.unwrap(PGConnection.class);
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_catalog.pg_backend_pid(), version()")) {
      row.next();
      String version = row.getString(2);
      if (version.startsWith("CockroachDB") || version.contains("-YB-")) {
        return Route.CLUSTERED;
      }
      if (row.getInt(1) == driver.getBackendPID()) {
        return Route.DIRECT;
      }
    }
    // Statements prepared in one session are unknown to the next.
    driver.setPrepareThreshold(0);
    return Route.POOLED;
  }

  @Override
  public PoolRules pool() {
    return POOL;
  }
}
