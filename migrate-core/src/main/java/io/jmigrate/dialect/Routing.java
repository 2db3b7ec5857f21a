package io.jmigrate.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How it is found out whether sessions can be trusted, and what is done where they cannot. */
public interface Routing {
  /** For a database that is always reached directly. */
  Routing ALWAYS_DIRECT = connection -> Route.DIRECT;

  /** Where a connection leads; a driver may be set up for what is found. */
  Route of(Connection connection) throws SQLException;

  /**
   * Statements by which a session of a cluster sees what others have committed on other servers;
   * each may be unknown to the server.
   */
  default List<String> causalReads() {
    return List.of();
  }

  /** How to live with a pooler; null where none is ever found. */
  default @Nullable PoolRules pool() {
    return null;
  }
}
