package io.jmigrate.dialect.h2;

import io.jmigrate.dialect.LockWait;
import io.jmigrate.dialect.SessionRules;
import java.util.List;

/** H2's session: a new connection resets it. */
final class H2Session {
  static final SessionRules RULES =
      new SessionRules(
          "SELECT schema()",
          "SELECT session_id(), (SELECT session_start FROM information_schema.sessions"
              + " WHERE session_id = session_id()), user()",
          null,
          null,
          null,
          "CALL abort_session(%s)",
          "SET SCHEMA %s",
          "SELECT 'SET SCHEMA ' || quote_ident(schema())",
          "CREATE SCHEMA IF NOT EXISTS %s",
          "SELECT 1 FROM information_schema.tables WHERE lower(table_name) = lower(?)",
          null,
          H2Session::lockWait,
          List.of(),
          List.of());

  private H2Session() {}

  /** H2 takes no time at all for 0; without limit is the longest there is. */
  private static String lockWait(LockWait wait, boolean transaction) {
    long time = wait.unlimited() ? Integer.MAX_VALUE : wait.time().toMillis();
    return "SET LOCK_TIMEOUT " + time;
  }
}
