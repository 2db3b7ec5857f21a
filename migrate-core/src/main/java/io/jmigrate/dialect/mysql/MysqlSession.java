package io.jmigrate.dialect.mysql;

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
      "SET SESSION session_track_system_variables = 'autocommit,time_zone'";

  static final SessionRules RULES =
      new SessionRules(
          null,
          "SELECT connection_id(), now(), current_user()",
          "SELECT 1 FROM information_schema.processlist"
              + " WHERE id = ? AND command <> 'Sleep' AND ? IS NOT NULL",
          null,
          "KILL %s",
          "USE %s",
          null,
          null,
          null,
          List.of(SERVER_SQL_MODE, TRACK_NO_CHARACTER_SET),
          List.of());

  private MysqlSession() {}
}
