package io.jmigrate.run;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import org.jspecify.annotations.Nullable;

/** A migration stopped at one of its statements; the message says where, why, and what was kept. */
public final class MigrationFailedException extends JmigrateException {
  private static final long serialVersionUID = 1L;

  private final String migration;
  private final String reason;
  private final boolean nothingKept;

  MigrationFailedException(
      String migration, boolean nothingKept, String message, @Nullable Throwable cause) {
    this(migration, nothingKept, message, "", cause);
  }

  MigrationFailedException(
      String migration,
      boolean nothingKept,
      String reason,
      String state,
      @Nullable Throwable cause) {
    super(ErrorCode.STATEMENT_FAILED, reason + state, cause);
    this.migration = migration;
    this.reason = reason;
    this.nothingKept = nothingKept;
  }

  /** The name of the migration that failed. */
  public String migration() {
    return migration;
  }

  /** The message without the state of the database and what to do about it. */
  public String reason() {
    return reason;
  }

  /** Whether the database is as it was before the migration. */
  public boolean nothingKept() {
    return nothingKept;
  }
}
