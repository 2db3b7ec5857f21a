package io.jmigrate.dialect.mysql;

import io.jmigrate.dialect.SessionRules;
import java.util.List;

/**
 * MySQL's and MariaDB's session. Only a new connection resets all of it: user variables, {@code
 * foreign_key_checks}, {@code sql_mode}, temporary tables, the current database.
 */
public final class MysqlSession {
  /** The rules, for MariaDB as well. */
  public static final SessionRules RULES =
      new SessionRules(
          null,
          "SELECT connection_id(), (SELECT date_format(now() - INTERVAL time SECOND, '%Y-%m-%d %H:%i:%s')"
              + " FROM information_schema.processlist WHERE id = connection_id()), current_user()",
          "USE %s",
          null,
          null,
          null,
          List.of());

  private MysqlSession() {}
}
