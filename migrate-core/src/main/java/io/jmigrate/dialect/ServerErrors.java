package io.jmigrate.dialect;

import java.sql.SQLException;

/** What a database's errors mean. */
public interface ServerErrors {
  /** Takes an error apart; {@code statement} is what was sent, for placing it. */
  ServerError read(SQLException error, String statement);

  /** Which of the known causes it has. */
  ServerProblem problem(SQLException error);

  /** SQLSTATE and the vendor's number, as people search for them. */
  static String code(SQLException error) {
    String state = error.getSQLState() == null ? "" : "SQLSTATE " + error.getSQLState();
    if (error.getErrorCode() == 0) {
      return state;
    }
    return state.isEmpty()
        ? "error " + error.getErrorCode()
        : state + ", error " + error.getErrorCode();
  }

  /** The exception's message; never null. */
  static String message(SQLException error) {
    String message = error.getMessage();
    return message == null ? error.getClass().getSimpleName() : message;
  }
}
