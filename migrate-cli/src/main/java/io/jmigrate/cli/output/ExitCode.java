package io.jmigrate.cli.output;

import io.jmigrate.error.ErrorCode;

/** What the process tells its caller. Ctrl-C (130) and SIGTERM (143) are the JVM's own. */
public enum ExitCode {
  DONE(0, "Done, or there was nothing to do."),
  FAILED(1, "It was tried and failed."),
  USAGE(2, "Wrong usage, or an unknown name."),
  DIFFERENT(3, "Something is pending, drifted or different."),
  REFUSED(4, "Refused as unsafe, or for a person to decide."),
  LOCK_TIMEOUT(5, "Somebody else held a lock for too long.");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
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

  /** What it says, in one sentence. */
  public String meaning() {
    return meaning;
  }
}
