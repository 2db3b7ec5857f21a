package io.jmigrate.dialect.postgres;

import io.jmigrate.dialect.ServerError;
import io.jmigrate.dialect.ServerErrors;
import io.jmigrate.dialect.ServerProblem;
import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * PostgreSQL's errors, by SQLSTATE
 * (https://www.postgresql.org/docs/current/errcodes-appendix.html).
 */
final class PostgresErrors implements ServerErrors {
  @Override
  public ServerError read(SQLException error, String statement) {
    ServerErrorMessage server =
        error instanceof PSQLException failure ? failure.getServerErrorMessage() : null;
    String code = ServerErrors.code(error);
    if (server == null || server.getMessage() == null) {
      return new ServerError(ServerErrors.message(error), null, null, code, -1);
    }
    String where = server.getWhere();
    String detail = server.getDetail();
    if (where != null) {
      detail = detail == null ? "in " + where : detail + "\nin " + where;
    }
    int offset = server.getPosition() > 0 ? utf16Offset(statement, server.getPosition() - 1) : -1;
    return new ServerError(server.getMessage(), detail, server.getHint(), code, offset);
  }

  /** The server counts characters, Java UTF-16 units. */
  private static int utf16Offset(String statement, int characters) {
    int length = statement.codePointCount(0, statement.length());
    return statement.offsetByCodePoints(0, Math.min(characters, length));
  }

  @Override
  public ServerProblem problem(SQLException error) {
    String state = error.getSQLState() == null ? "" : error.getSQLState();
    return switch (state) {
      case "08001", "08004", "08006", "57P03" -> ServerProblem.UNREACHABLE;
      case "28P01", "28000" -> ServerProblem.WRONG_CREDENTIALS;
      case "3D000" -> ServerProblem.NO_SUCH_DATABASE;
      case "42P01", "3F000" -> ServerProblem.NO_SUCH_TABLE;
      case "42P07", "42P06", "42P04" -> ServerProblem.TABLE_EXISTS;
      case "42501", "25006" -> ServerProblem.NOT_PERMITTED;
      case "2D000", "55P04" -> ServerProblem.REFUSED_IN_TRANSACTION;
      case "55P03" -> ServerProblem.LOCK_NOT_GRANTED;
      case "40P01", "40001" -> ServerProblem.DEADLOCK;
      case "25001" ->
          // Within a function it would be refused without a transaction as well.
          read(error, "").detail() == null
              ? ServerProblem.REFUSED_IN_TRANSACTION
              : ServerProblem.OTHER;
      default -> ServerProblem.OTHER;
    };
  }
}
