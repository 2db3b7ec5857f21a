package io.jmigrate.dialect;

import io.jmigrate.sql.SqlStatement;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

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

  /** Does the rest of a statement of which the catalog says that at least a part took effect. */
  default void complete(Connection connection, SqlStatement statement) throws SQLException {}

  /**
   * A table that {@code statement} names and whose rows no rollback brings back; null for none. The
   * answer is for people.
   */
  default @Nullable String lastingTable(Connection connection, SqlStatement statement)
      throws SQLException {
    return null;
  }
}
