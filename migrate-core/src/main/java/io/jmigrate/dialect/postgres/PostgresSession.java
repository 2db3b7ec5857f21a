package io.jmigrate.dialect.postgres;

import io.jmigrate.dialect.LockWait;
import io.jmigrate.dialect.SessionRules;
import java.util.List;

/**
 * PostgreSQL's session. {@code DISCARD ALL} would do for the reset, but it also drops the
 * statements the driver prepared (https://www.postgresql.org/docs/current/sql-discard.html).
 */
final class PostgresSession {
  /**
   * The driver sends this process's time zone and a date style with its first packet, and RESET
   * goes back to these. What the server would have chosen is what is set for role and database, or
   * else in its files, if this user may read them.
   */
  static final String CONFIGURED_SETTINGS =
      """
      DO $jmigrate$
      DECLARE
        wanted text;
        configured text;
      BEGIN
        FOREACH wanted IN ARRAY ARRAY['TimeZone', 'DateStyle', 'extra_float_digits'] LOOP
          SELECT pg_catalog.substr(setting, pg_catalog.length(wanted) + 2) INTO configured
            FROM pg_catalog.pg_db_role_setting, pg_catalog.unnest(setconfig) AS setting
            WHERE setrole IN (0, (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = session_user))
              AND setdatabase IN (0, (SELECT oid FROM pg_catalog.pg_database
                                      WHERE datname = pg_catalog.current_database()))
              AND pg_catalog.lower(setting) LIKE pg_catalog.lower(wanted) || '=%'
            ORDER BY setrole = 0, setdatabase = 0 LIMIT 1;
          IF configured IS NULL
              AND pg_catalog.has_table_privilege('pg_catalog.pg_file_settings', 'SELECT')
              AND pg_catalog.has_function_privilege('pg_catalog.pg_show_all_file_settings()', 'EXECUTE')
          THEN
            SELECT setting INTO configured FROM pg_catalog.pg_file_settings
              WHERE pg_catalog.lower(name) = pg_catalog.lower(wanted) AND error IS NULL
              ORDER BY seqno DESC LIMIT 1;
          END IF;
          IF configured IS NOT NULL THEN
            PERFORM pg_catalog.set_config(wanted, configured, false);
          END IF;
        END LOOP;
      END
      $jmigrate$
      """;

  private static final String SETTINGS =
      """
      SELECT pg_catalog.string_agg(said, '; ' ORDER BY place) FROM (
        SELECT 1 AS place, pg_catalog.format('SELECT pg_catalog.set_config(%L, %L, false)', name,
                                             pg_catalog.current_setting(name)) AS said
          FROM pg_catalog.pg_settings WHERE source = 'session' OR name = 'search_path'
        UNION ALL
        SELECT 2, pg_catalog.format('SET ROLE %I', pg_catalog.current_setting('role'))
          WHERE pg_catalog.current_setting('role') <> 'none') AS settings
      """;

  static final SessionRules RULES =
      new SessionRules(
          "SELECT current_schema()",
          "SELECT pid, to_char(backend_start AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'),"
              + " session_user FROM pg_catalog.pg_stat_activity"
              + " WHERE pid = pg_catalog.pg_backend_pid()",
          "SELECT pid FROM pg_catalog.pg_stat_activity WHERE pid = ?::int"
              + " AND to_char(backend_start AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') = ?",
          "SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity"
              + " WHERE pid = ?::int"
              + " AND to_char(backend_start AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') = ?",
          "SELECT pid FROM pg_catalog.pg_locks WHERE relation = ?::regclass AND granted"
              + " AND mode = 'RowExclusiveLock' AND pid <> pg_catalog.pg_backend_pid()"
              + " AND database = (SELECT oid FROM pg_catalog.pg_database"
              + " WHERE datname = pg_catalog.current_database())",
          "SELECT pg_terminate_backend(%s)",
          "SET search_path TO %s, public",
          SETTINGS,
          "CREATE SCHEMA IF NOT EXISTS %s",
          null,
          "SET SESSION AUTHORIZATION DEFAULT; RESET ROLE",
          PostgresSession::lockWait,
          List.of(CONFIGURED_SETTINGS),
          List.of(
              "CLOSE ALL",
              "SET SESSION AUTHORIZATION DEFAULT",
              "RESET ALL",
              "UNLISTEN *",
              "DISCARD TEMP",
              "SELECT pg_catalog.pg_advisory_unlock_all()"));

  private PostgresSession() {}

  /**
   * The server waits for ever unless told otherwise. Where nobody has chosen a time for this run,
   * one that is set for the role, the database or in the URL stays.
   */
  private static String lockWait(LockWait wait, boolean transaction) {
    String set = "SELECT pg_catalog.set_config('lock_timeout', '%d', %s)";
    String unlessSet = " WHERE pg_catalog.current_setting('lock_timeout') IN ('0', '5s', '50s')";
    return set.formatted(wait.time().toMillis(), transaction) + (wait.chosen() ? "" : unlessSet);
  }
}
