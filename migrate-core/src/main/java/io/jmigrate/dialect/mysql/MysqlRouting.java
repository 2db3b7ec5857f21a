package io.jmigrate.dialect.mysql;

import io.jmigrate.dialect.LeaseRules;
import io.jmigrate.dialect.Route;
import io.jmigrate.dialect.Routing;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Recognises Galera (MariaDB, Percona XtraDB Cluster) and Group Replication, where {@code GET_LOCK}
 * is a matter of one server (https://galeracluster.com/library/kb/user-lock-support.html).
 */
final class MysqlRouting implements Routing {
  static final LeaseRules LEASE =
      new LeaseRules(
          MysqlDialect.class,
          null,
          "utc_timestamp(3)",
          "timestampdiff(MICROSECOND, %s, utc_timestamp(3)) DIV 1000",
          "date_format(%s, '%%Y-%%m-%%d %%H:%%i:%%s UTC')",
          "SET SESSION innodb_lock_wait_timeout = 2",
          "UPDATE ${history} AS entry, ${lease} AS lease SET ${assignments},"
              + " lease.writes = lease.writes + 1"
              + " WHERE entry.id = ? AND lease.id = 1 AND lease.fence = ${fence}");

  @Override
  public Route of(Connection connection) throws SQLException {
    boolean galera = positive(connection, "SHOW GLOBAL STATUS LIKE 'wsrep_cluster_size'");
    boolean group = named(connection, "SHOW GLOBAL VARIABLES LIKE 'group_replication_group_name'");
    return galera || group ? Route.CLUSTERED : Route.DIRECT;
  }

  @Override
  public List<String> causalReads() {
    return List.of(
        "SET SESSION wsrep_sync_wait = 15", "SET SESSION group_replication_consistency = 'BEFORE'");
  }

  private static boolean positive(Connection connection, String query) throws SQLException {
    String value = value(connection, query);
    return !value.isEmpty() && !value.equals("0");
  }

  private static boolean named(Connection connection, String query) throws SQLException {
    return !value(connection, query).isEmpty();
  }

  private static String value(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      String value = row.next() ? row.getString(2) : null;
      return value == null ? "" : value.strip();
    }
  }
}
