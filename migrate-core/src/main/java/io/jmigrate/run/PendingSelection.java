package io.jmigrate.run;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.migration.Migration;
import io.jmigrate.migration.StepKind;
import io.jmigrate.migration.Version;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses what a {@link MigrateRequest} asks for among what is pending. */
final class PendingSelection {
  private final MigrateRequest request;
  private final Set<String> named = new LinkedHashSet<>();
  private final @Nullable Version to;
  private final @Nullable Version from;

  /** Resolves the names at once, so that a typing error is told before anything is done. */
  PendingSelection(MigrateRequest request, Inventory inventory) {
    this.request = request;
    this.to = version(request.to(), "--to", inventory);
    this.from = version(request.from(), "--from", inventory);
    if (to != null && from != null && from.compareTo(to) >= 0) {
      throw new JmigrateException(
          ErrorCode.INVALID_CONFIGURATION,
          "Nothing lies between --from "
              + request.from()
              + ", which is excluded, and --to "
              + request.to()
              + ": the first must be the older one.");
    }
    for (String name : request.names()) {
      String key = inventory.find(name);
      Migration migration = inventory.file(key);
      if (migration == null) {
        throw new JmigrateException(
            ErrorCode.UNKNOWN_MIGRATION,
            "Unable to find "
                + inventory.kind().noun()
                + ": "
                + name
                + " has been applied, but its file is gone.");
      }
      if (!inventory.pending(migration) && inventory.kind() == StepKind.MIGRATION) {
        throw new JmigrateException(
            ErrorCode.UNKNOWN_MIGRATION,
            "Migration is not pending: "
                + migration.name()
                + ". It has been applied; `jmigrate db:migrate:status` shows what has not.");
      }
      named.add(key);
    }
  }

  private static @Nullable Version version(
      @Nullable String typed, String option, Inventory inventory) {
    if (typed == null) {
      return null;
    }
    String key = inventory.find(typed);
    if (!Version.isVersion(key)) {
      throw new JmigrateException(
          ErrorCode.UNKNOWN_MIGRATION,
          option
              + " needs a versioned migration; "
              + typed
              + " is a repeatable one, which has no place in the order. Use --name for it.");
    }
    return Version.parse(key);
  }

  /** What to apply, in order. */
  List<Migration> choose(Inventory inventory) {
    List<Migration> versioned = new ArrayList<>();
    List<Migration> repeatable = new ArrayList<>();
    boolean everything = true;
    for (Migration migration : inventory.pending()) {
      boolean wanted = named.isEmpty() || named.contains(migration.key());
      if (migration.repeatable()) {
        if (wanted) {
          repeatable.add(migration);
        }
      } else if (wanted && inRange(migration) && !full(versioned)) {
        versioned.add(migration);
      } else {
        everything = false;
      }
    }
    // A repeatable one may need what the migrations left out would have made.
    if (everything || !named.isEmpty()) {
      for (Migration migration : repeatable) {
        if (!full(versioned)) {
          versioned.add(migration);
        }
      }
    }
    return versioned;
  }

  private boolean full(List<Migration> chosen) {
    return request.step() > 0 && chosen.size() >= request.step();
  }

  private boolean inRange(Migration migration) {
    Version version = migration.version();
    if (version == null) {
      return to == null && from == null;
    }
    return (to == null || version.compareTo(to) <= 0)
        && (from == null || version.compareTo(from) > 0);
  }
}
