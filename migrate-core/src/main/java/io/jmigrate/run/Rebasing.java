package io.jmigrate.run;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.history.HistoryRecord;
import io.jmigrate.migration.Migration;
import io.jmigrate.migration.Rebase;
import io.jmigrate.migration.Version;
import io.jmigrate.run.MigrationStatus.Standing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives migrations that were never applied a version behind all others. */
public final class Rebasing {
  private final Rebase files;
  private final MigrationListener listener;

  /** Renames by {@code files}; {@code listener} hears the warnings. */
  public Rebasing(Rebase files, MigrationListener listener) {
    this.files = files;
    this.listener = listener;
  }

  /**
   * Renames what the request names, all of it or nothing.
   *
   * @param database is asked what was applied; null when the request is offline
   * @return what was renamed, or would be
   * @throws JmigrateException (REFUSED) for a migration that is applied, or half so
   */
  public List<Rebase.Move> run(RebaseRequest request, @Nullable Migrator database) {
    List<Migration> candidates = files.candidates();
    Set<Migration> chosen = new LinkedHashSet<>();
    for (String typed : request.named()) {
      chosen.add(files.find(typed, candidates));
    }
    if (database != null) {
      List<MigrationStatus> statuses = database.status();
      if (request.allLate()) {
        chosen.addAll(late(candidates, statuses));
      }
      requireUnapplied(chosen, statuses);
      warnOfUndone(chosen, database.history());
    }
    List<Rebase.Move> moves = files.plan(List.copyOf(chosen));
    if (!request.dryRun()) {
      Rebase.carryOut(moves);
    }
    return moves;
  }

  private static boolean isApplied(MigrationStatus status) {
    return status.standing() == Standing.APPLIED
        || status.standing() == Standing.CHANGED
        || status.standing() == Standing.MISSING;
  }

  private static List<Migration> late(List<Migration> candidates, List<MigrationStatus> statuses) {
    Version last = null;
    Set<String> pending = new LinkedHashSet<>();
    for (MigrationStatus status : statuses) {
      if (status.standing() == Standing.PENDING) {
        pending.add(status.version());
      } else if (isApplied(status) && Version.isVersion(status.version())) {
        Version version = Version.parse(status.version());
        last = last == null || version.compareTo(last) > 0 ? version : last;
      }
    }
    List<Migration> late = new ArrayList<>();
    for (Migration candidate : candidates) {
      boolean before =
          last != null && Objects.requireNonNull(candidate.version()).compareTo(last) < 0;
      if (before && pending.contains(candidate.key())) {
        late.add(candidate);
      }
    }
    return late;
  }

  private static void requireUnapplied(Set<Migration> chosen, List<MigrationStatus> statuses) {
    for (MigrationStatus status : statuses) {
      boolean concerned = chosen.stream().anyMatch(m -> m.key().equals(status.version()));
      if (concerned && status.standing() != Standing.PENDING) {
        String version = status.version();
        throw new JmigrateException(
            ErrorCode.REFUSED,
            status.name()
                + (isApplied(status)
                    ? " is applied to this database"
                    : " is half applied to this database, or at work in another run")
                + ": with a new version it would be applied a second time.\n  Nothing was renamed."
                + " Undo it first, if nobody else has it:\n    jmigrate db:migrate:undo --name "
                + version);
      }
    }
  }

  private void warnOfUndone(Set<Migration> chosen, List<HistoryRecord> history) {
    for (Migration migration : chosen) {
      boolean known =
          history.stream()
              .anyMatch(r -> r.version().equals(migration.key()) && r.state().equals("undone"));
      if (known) {
        listener.warned(
            migration.name()
                + " was applied to this database and undone; those rows of the history keep the old"
                + " version. A database where it is still applied would apply it again.");
      }
    }
  }
}
