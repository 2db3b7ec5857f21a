package io.jmigrate.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of every exception jmigrate throws. Its message is written for the person who sees it:
 * where, what, in which state things are, and what to do next, over several lines where needed; it
 * never holds a secret.
 */
public class JmigrateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  /** An error that starts here. */
  public JmigrateException(ErrorCode code, String message) {
    this(code, message, null);
  }

  /** An error that another exception caused; the message must make sense without it. */
  public JmigrateException(ErrorCode code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** The kind of error. */
  public ErrorCode code() {
    return code;
  }
}
