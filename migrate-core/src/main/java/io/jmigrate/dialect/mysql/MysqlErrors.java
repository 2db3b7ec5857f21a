package io.jmigrate.dialect.mysql;

import io.jmigrate.dialect.ServerError;
import io.jmigrate.dialect.ServerErrors;
import io.jmigrate.dialect.ServerProblem;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * MySQL's and MariaDB's errors, by number
 * (https://dev.mysql.com/doc/mysql-errors/8.4/en/server-error-reference.html).
 */
final class MysqlErrors implements ServerErrors {
  private static final Pattern NEAR = Pattern.compile("near '(.*)' at line (\\d+)", Pattern.DOTALL);
  private static final Pattern MARIADB_PREFIX = Pattern.compile("^\\(conn=\\d+\\) ");

  @Override
  public ServerError read(SQLException error, String statement) {
    String message = MARIADB_PREFIX.matcher(ServerErrors.message(error)).replaceFirst("");
    return new ServerError(
        message, null, null, ServerErrors.code(error), offset(message, statement));
  }

  /** A syntax error quotes what it stumbled over and the line that stands on. */
  private static int offset(String message, String statement) {
    Matcher near = NEAR.matcher(message);
    if (!near.find()) {
      return -1;
    }
    int lineStart = 0;
    for (int line = 1; line < Integer.parseInt(near.group(2)); line++) {
      int end = statement.indexOf('\n', lineStart);
      if (end < 0) {
        return -1;
      }
      lineStart = end + 1;
    }
    // Only its first line: the statement was sent with other line ends.
    String stumbledOver = near.group(1).lines().findFirst().orElse("");
    return near.group(1).isEmpty()
        ? statement.length()
        : statement.indexOf(stumbledOver, lineStart);
  }

  @Override
  public ServerProblem problem(SQLException error) {
    String state = error.getSQLState() == null ? "" : error.getSQLState();
    return switch (error.getErrorCode()) {
      case 1044, 1142, 1143, 1227, 1290, 1370, 1410, 1836 -> ServerProblem.NOT_PERMITTED;
      case 1045, 1698, 1820, 3118 -> ServerProblem.WRONG_CREDENTIALS;
      case 1049, 1046 -> ServerProblem.NO_SUCH_DATABASE;
      case 1050, 1007 -> ServerProblem.TABLE_EXISTS;
      case 1205, 3572 -> ServerProblem.LOCK_NOT_GRANTED;
      case 1213 -> ServerProblem.DEADLOCK;
      case 1146, 1008 -> ServerProblem.NO_SUCH_TABLE;
      default -> state.startsWith("08") ? ServerProblem.UNREACHABLE : ServerProblem.OTHER;
    };
  }
}
