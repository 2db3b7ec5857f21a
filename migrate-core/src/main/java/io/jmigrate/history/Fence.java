package io.jmigrate.history;

import io.jmigrate.dialect.LeaseRules;
import io.jmigrate.error.LockLostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a lease is known by: while the lease's table has this number, the history is ours to write.
 * Each write of the history raises a count beside the number, in the same transaction, so that it
 * and the taking away of the lease exclude each other on every server of a cluster.
 *
 * @param table the lease's table, ready for SQL
 */
public record Fence(String table, long number, LeaseRules rules) {

  /** Raises the count, in the open transaction. */
  void claim(Connection connection) throws SQLException {
    String sql = "UPDATE " + table + " SET writes = writes + 1 WHERE id = 1 AND fence = " + number;
    try (Statement statement = connection.createStatement()) {
      require(statement.executeUpdate(sql));
    }
  }

  /** An update of one row of the history that changes nothing without the lease. */
  String update(String history, String assignments) {
    return rules
        .fencedUpdate()
        .replace("${history}", history)
        .replace("${lease}", table)
        .replace("${fence}", Long.toString(number))
        .replace("${assignments}", assignments);
  }

  /** Returns when something was changed. */
  void require(int rows) {
    if (rows == 0) {
      throw new LockLostException("its lease ran out, or was ended, and it is another run's now.");
    }
  }
}
