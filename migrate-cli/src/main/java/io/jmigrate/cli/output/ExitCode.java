package io.jmigrate.cli.output;

import io.jmigrate.error.ErrorCode;

/** What the process tells its caller. Ctrl-C (130) and SIGTERM (143) are the JVM's own. */
public enum ExitCode {
  /** All that was asked for is done, or there was nothing to do. */
  DONE(0),
  /** It was tried and failed. */
  FAILED(1),
  /** Wrong option, unknown command, migration or environment. */
  USAGE(2),
  /** Something is pending, drifted or different. */
  DIFFERENT(3),
  /** Refused as unsafe. */
  REFUSED(4),
  /** Another process held the lock until the deadline. */
  LOCK_TIMEOUT(5);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** The exit code of an error. */
  public static ExitCode of(ErrorCode code) {
    return switch (code.outcome()) {
      case FAILED -> FAILED;
      case USAGE -> USAGE;
      case DIFFERENT -> DIFFERENT;
      case REFUSED -> REFUSED;
      case LOCK_TIMEOUT -> LOCK_TIMEOUT;
    };
  }

  /** The number itself. */
  public int number() {
    return number;
  }
}
