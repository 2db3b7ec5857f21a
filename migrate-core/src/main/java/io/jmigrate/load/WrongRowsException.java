package io.jmigrate.load;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import org.jspecify.annotations.Nullable;

/** Rows that a table does not take; the message names file and line of each. */
public final class WrongRowsException extends JmigrateException {
  private static final long serialVersionUID = 1L;

  WrongRowsException(String message, @Nullable Throwable cause) {
    super(ErrorCode.STATEMENT_FAILED, message, cause);
  }
}
