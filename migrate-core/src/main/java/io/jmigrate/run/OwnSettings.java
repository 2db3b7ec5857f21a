package io.jmigrate.run;

import io.jmigrate.connection.Database;
import io.jmigrate.dialect.StatementRunner;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The settings that an application's session came with, as its pool makes them. A session that
 * jmigrate opened has none: what resets it is enough.
 */
final class OwnSettings {
  private final Database database;
  private @Nullable String statements;

  OwnSettings(Database database) {
    this.database = database;
  }

  /** Reads them unless they are known; to be called before the first is changed. */
  void keep(Connection connection) throws SQLException {
    if (database.isLent() && statements == null) {
      statements = StatementRunner.single(connection, database.dialect().session().settings());
    }
  }

  /** Gives back those that are known. */
  void resume(Connection connection) throws SQLException {
    if (statements != null) {
      StatementRunner.execute(connection, statements);
    }
  }

  /** The session is another one. */
  void forget() {
    statements = null;
  }
}
