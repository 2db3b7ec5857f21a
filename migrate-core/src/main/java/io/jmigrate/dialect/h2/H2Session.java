package io.jmigrate.dialect.h2;

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
          "CREATE SCHEMA IF NOT EXISTS %s",
          "SELECT 1 FROM information_schema.tables WHERE lower(table_name) = lower(?)",
          null,
          List.of(),
          List.of());

  private H2Session() {}
}
