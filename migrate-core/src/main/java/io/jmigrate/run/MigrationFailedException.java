package io.jmigrate.run;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import org.jspecify.annotations.Nullable;

/** A migration stopped at one of its statements; the message says where, why, and what was kept. */
public final class MigrationFailedException extends JmigrateException {
  private static final long serialVersionUID = 1L;

  private final String migration;
  private final boolean nothingKept;

  MigrationFailedException(
      String migration, boolean nothingKept, String message, @Nullable Throwable cause) {
    super(ErrorCode.STATEMENT_FAILED, message, cause);
    this.migration = migration;
    this.nothingKept = nothingKept;
  }

  /** The name of the migration that failed. */
  public String migration() {
    return migration;
  }

  /** Whether the database is as it was before the migration. */
  public boolean nothingKept() {
    return nothingKept;
  }
}
