package io.jmigrate.dialect.postgres;

import io.jmigrate.dialect.SessionRules;
import java.util.List;

/**
 * PostgreSQL's session. {@code DISCARD ALL} would do for the reset, but it also drops the
 * statements the driver prepared (https://www.postgresql.org/docs/current/sql-discard.html).
 */
final class PostgresSession {
  static final SessionRules RULES =
      new SessionRules(
          "SELECT current_schema()",
          "SELECT pid, backend_start, session_user FROM pg_catalog.pg_stat_activity"
              + " WHERE pid = pg_catalog.pg_backend_pid()",
          "SET search_path TO %s, public",
          "CREATE SCHEMA IF NOT EXISTS %s",
          null,
          "SET SESSION AUTHORIZATION DEFAULT; RESET ROLE",
          List.of(
              "CLOSE ALL",
              "SET SESSION AUTHORIZATION DEFAULT",
              "RESET ALL",
              "UNLISTEN *",
              "DISCARD TEMP",
              "SELECT pg_catalog.pg_advisory_unlock_all()"));

  private PostgresSession() {}
}
