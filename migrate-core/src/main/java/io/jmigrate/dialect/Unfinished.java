package io.jmigrate.dialect;

import io.jmigrate.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Ends what a server left half-way when it, or its client, died within one statement: afterwards
 * that statement has taken effect, or has not.
 */
@FunctionalInterface
public interface Unfinished {
  /** For databases whose statements happen wholly or not at all. */
  Unfinished NOTHING = (connection, statement) -> {};

  /** Tidies up behind {@code statement}, in auto-commit mode; does nothing where all is well. */
  void settle(Connection connection, SqlStatement statement) throws SQLException;
}
