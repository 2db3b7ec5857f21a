package io.jmigrate.compare;

import io.jmigrate.connection.Database;
import io.jmigrate.dialect.DdlStatement;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.plan.MigrationPlan;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Runs a plan on a scratch database, in transactions as a migration would. */
final class PlanRunner {
  private PlanRunner() {}

  /**
   * Runs all of it.
   *
   * @param what the plan is for, as the start of a sentence
   * @throws JmigrateException (NOT_PROVED) with the statement that failed and what the database
   *     said
   */
  static void run(Database database, MigrationPlan plan, String what) {
    String sql = "";
    try (Connection connection = database.open(Duration.ZERO);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (DdlStatement ddl : plan.statements()) {
        sql = ddl.sql();
        if (ddl.alone()) {
          connection.commit();
        }
        statement.execute(sql);
        if (ddl.alone()) {
          connection.commit();
        }
      }
      connection.commit();
    } catch (SQLException e) {
      throw new JmigrateException(
          ErrorCode.NOT_PROVED,
          what
              + " fails on a scratch database: "
              + database.dialect().errors().read(e, sql).message()
              + "\n  in: "
              + sql.replace("\n", "\n      ")
              + "\n  Nothing was written, and no database of yours was touched.",
          e);
    }
  }
}
