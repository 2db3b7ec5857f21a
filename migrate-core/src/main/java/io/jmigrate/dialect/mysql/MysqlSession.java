package io.jmigrate.dialect.mysql;

import io.jmigrate.dialect.LockWait;
import io.jmigrate.dialect.SessionRules;
import java.util.List;

/**
 * MySQL's and MariaDB's session. Only a new connection resets all of it: user variables, {@code
 * foreign_key_checks}, {@code sql_mode}, temporary tables, the current database.
 */
final class MysqlSession {
  /**
   * MariaDB's driver asks for IGNORE_SPACE, whatever the server's own mode is, and routines keep
   * the mode they were made in.
   */
  private static final String SERVER_SQL_MODE =
      "SET SESSION sql_mode = IF(FIND_IN_SET('IGNORE_SPACE', @@GLOBAL.sql_mode), @@SESSION.sql_mode,"
          + " TRIM(BOTH ',' FROM REPLACE(CONCAT(',', @@SESSION.sql_mode, ','), ',IGNORE_SPACE,', ',')))";

  /**
   * MariaDB's driver breaks the connection when it is told of a SET NAMES that is not UTF-8.
   * Nothing but its interest requires that it is told.
   */
  private static final String TRACK_NO_CHARACTER_SET =
      "session_track_system_variables = 'autocommit,time_zone'";

  /** A year, the longest the server takes. */
  private static final long FOR_EVER = 31_536_000;

  /**
   * As long as the session is there it may do something: what its dead client sent last may still
   * wait to be read. A server that was started after the session began counts its sessions anew.
   */
  private static final String AT_WORK =
      "SELECT id FROM information_schema.processlist WHERE id = ? AND id <> connection_id()"
          + " AND timestampdiff(SECOND, ?, utc_timestamp())"
          + " <= 1 + coalesce((SELECT variable_value FROM"
          + " /*M! information_schema. *//*!80000 performance_schema. */ global_status"
          + " WHERE variable_name = 'Uptime'), 1000000000)";

  static final SessionRules RULES =
      new SessionRules(
          null,
          "SELECT connection_id(), utc_timestamp(), current_user()",
          AT_WORK,
          null,
          null,
          "KILL %s",
          "USE %s",
          "SELECT concat('USE `', replace(database(), '`', '``'), '`')",
          null,
          null,
          null,
          MysqlSession::lockWait,
          List.of(SERVER_SQL_MODE + ", SESSION " + TRACK_NO_CHARACTER_SET),
          List.of());

  private MysqlSession() {}

  /**
   * DDL waits for metadata, changes of rows wait for rows. Where nobody has chosen a time, rows are
   * waited for as the server says, and metadata unless the server's time is shorter than a day.
   */
  private static String lockWait(LockWait wait, boolean transaction) {
    long seconds = Math.max(1, (wait.time().toMillis() + 999) / 1000);
    if (!wait.chosen()) {
      return "SET SESSION lock_wait_timeout ="
          + " CAST(IF(@@SESSION.lock_wait_timeout < 86400, @@SESSION.lock_wait_timeout, "
          + seconds
          + ") AS UNSIGNED)";
    }
    long time = wait.unlimited() ? FOR_EVER : seconds;
    return "SET SESSION lock_wait_timeout = %1$d, SESSION innodb_lock_wait_timeout = %1$d"
        .formatted(time);
  }
}
