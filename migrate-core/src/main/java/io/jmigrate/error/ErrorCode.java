package io.jmigrate.error;

/**
 * What kind of thing went wrong, as a stable word for programs. Each belongs to one {@link
 * Outcome}, from which a command line derives its exit code.
 */
public enum ErrorCode {
  /** A statement of a migration failed in the database. */
  STATEMENT_FAILED(Outcome.FAILED),
  /** The database could not be reached, or refused the user. */
  CONNECTION_FAILED(Outcome.FAILED),
  /** The database refused something jmigrate itself asked of it. */
  DATABASE_ERROR(Outcome.FAILED),
  /** A file or folder could not be read or written. */
  FILE_UNREADABLE(Outcome.FAILED),
  /** A script cannot be split: an unclosed quote, a psql command, bytes that are not UTF-8. */
  INVALID_SCRIPT(Outcome.FAILED),
  /** File names that clash or almost look like migrations; misspelt directives. */
  INVALID_MIGRATIONS(Outcome.FAILED),
  /** Models contradict one another, or what describes them cannot be read. */
  INVALID_MODELS(Outcome.FAILED),
  /** The database lacks something that the models of the application need. */
  MODELS_DIFFER(Outcome.DIFFERENT),
  /** A plan was tried on a scratch database and did not do what it should. */
  NOT_PROVED(Outcome.FAILED),
  /** The server or the driver is of a database that no dialect knows. */
  UNSUPPORTED_DATABASE(Outcome.USAGE),
  /** Wrong option, wrong configuration key, unset variable. */
  INVALID_CONFIGURATION(Outcome.USAGE),
  /** No migration answers to the name or version asked for. */
  UNKNOWN_MIGRATION(Outcome.USAGE),
  /** An applied migration's file is not what it was when it was applied. */
  CHECKSUM_MISMATCH(Outcome.DIFFERENT),
  /** Going on would lose something, or needs a person's decision first. */
  REFUSED(Outcome.REFUSED),
  /** Another process holds the migration lock, and did so until the deadline. */
  LOCK_TIMEOUT(Outcome.LOCK_TIMEOUT),
  /** The migration lock was taken from a run while it went on. */
  LOCK_LOST(Outcome.FAILED),
  /** The run was told to stop (Ctrl-C, SIGTERM). */
  INTERRUPTED(Outcome.FAILED);

  /** What a caller can do about it: the groups behind the exit codes. */
  public enum Outcome {
    /** It was tried and failed. */
    FAILED,
    /** It was asked for wrongly. */
    USAGE,
    /** Something is pending, drifted or different. */
    DIFFERENT,
    /** It is refused as unsafe. */
    REFUSED,
    /** Somebody else was at work for too long. */
    LOCK_TIMEOUT
  }

  private final Outcome outcome;

  ErrorCode(Outcome outcome) {
    this.outcome = outcome;
  }

  /** The group this code belongs to. */
  public Outcome outcome() {
    return outcome;
  }
}
