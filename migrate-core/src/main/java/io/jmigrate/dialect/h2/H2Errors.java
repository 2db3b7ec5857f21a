package io.jmigrate.dialect.h2;

import io.jmigrate.dialect.ServerError;
import io.jmigrate.dialect.ServerErrors;
import io.jmigrate.dialect.ServerProblem;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** H2's errors, by number (https://h2database.com/javadoc/org/h2/api/ErrorCode.html). */
final class H2Errors implements ServerErrors {
  private static final Pattern DECORATION =
      Pattern.compile("(?s)(; SQL statement:\n.*)?(\\s\\[\\d+-\\d+])?$");
  private static final Pattern MARKED_STATEMENT =
      Pattern.compile("(?s) in SQL statement \"(.*?)\\[\\*](.*)\"(; expected .*)?$");

  @Override
  public ServerError read(SQLException error, String statement) {
    String message = DECORATION.matcher(ServerErrors.message(error)).replaceFirst("");
    Matcher marked = MARKED_STATEMENT.matcher(message);
    int offset = -1;
    if (marked.find()) {
      offset = Math.min(marked.group(1).length(), statement.length());
      String expected = marked.group(3) == null ? "" : marked.group(3);
      message = message.substring(0, marked.start()) + expected;
    }
    return new ServerError(message, null, null, ServerErrors.code(error), offset);
  }

  @Override
  public ServerProblem problem(SQLException error) {
    return switch (error.getErrorCode()) {
      case 90067, 90030, 90028, 90031, 90098 -> ServerProblem.UNREACHABLE;
      case 28000 -> ServerProblem.WRONG_CREDENTIALS;
      case 90146, 90013 -> ServerProblem.NO_SUCH_DATABASE;
      case 90020 -> ServerProblem.IN_USE;
      case 42102, 42103, 42104, 90079 -> ServerProblem.NO_SUCH_TABLE;
      case 42101 -> ServerProblem.TABLE_EXISTS;
      case 50200, 90131 -> ServerProblem.LOCK_NOT_GRANTED;
      case 40001 -> ServerProblem.DEADLOCK;
      case 90096, 90040, 90097 -> ServerProblem.NOT_PERMITTED;
      default -> ServerProblem.OTHER;
    };
  }
}
