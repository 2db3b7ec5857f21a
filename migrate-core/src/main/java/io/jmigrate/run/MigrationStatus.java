package io.jmigrate.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one migration stands.
 *
 * @param version its key in the history
 * @param batch the run that applied it; 0 when it is not applied
 * @param appliedAt null when it is not applied
 * @param appliedBy the database user, and from where; null when it is not applied
 * @param error what stopped the last attempt; null for nothing
 */
public record MigrationStatus(
    String version,
    String name,
    Standing standing,
    int batch,
    @Nullable Instant appliedAt,
    @Nullable String appliedBy,
    @Nullable String error) {

  /** The states a migration can be in, as far as files and history tell. */
  public enum Standing {
    /** In the database, and its file is as it was. */
    APPLIED,
    /** In the database; its file has changed since. */
    CHANGED,
    /** In the database; its file is gone. */
    MISSING,
    /** Not in the database. */
    PENDING,
    /** A repeatable one whose file has changed since it ran, or that an undo came after. */
    OUTDATED,
    /** Stopped half-way. */
    FAILED,
    /** Being applied or taken back by another run, right now. */
    RUNNING
  }

  /** Whether the next {@code db:migrate} would run it. */
  public boolean pending() {
    return standing == Standing.PENDING || standing == Standing.OUTDATED;
  }
}
