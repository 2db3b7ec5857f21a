package io.jmigrate.run;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.history.HistoryEntry;
import io.jmigrate.migration.DatabaseNames;
import io.jmigrate.migration.Migration;
import io.jmigrate.migration.MigrationSelector;
import io.jmigrate.migration.NamedMigration;
import io.jmigrate.migration.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What a verification runs.
 *
 * @param replayed applied first, in this order
 * @param then applied after those, in this order
 * @param verified the keys of those of {@code then} that are verified
 */
record VerifyPlan(List<Migration> replayed, List<Migration> then, Set<String> verified) {
  VerifyPlan {
    replayed = List.copyOf(replayed);
    then = List.copyOf(then);
    verified = Set.copyOf(verified);
  }

  /** Every migration of the folder. */
  static VerifyPlan all(List<Migration> migrations, DatabaseNames databases, List<String> names) {
    return of(List.of(), migrations, databases, names);
  }

  /**
   * What is pending, on top of what is applied.
   *
   * @throws JmigrateException (REFUSED) when the file of an applied one is gone
   */
  static VerifyPlan pending(Inventory inventory, DatabaseNames databases, List<String> names) {
    List<Migration> applied = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    for (HistoryEntry entry : inventory.history().applied()) {
      Migration file = inventory.file(entry.version());
      if (file == null) {
        gone.add(entry.name());
      } else {
        applied.add(file);
      }
    }
    if (!gone.isEmpty()) {
      throw new JmigrateException(
          ErrorCode.REFUSED,
          "What is applied cannot be done again on a scratch database: the file of "
              + String.join(", ", gone)
              + " is gone.\n  Nothing was run. Verify the files alone with --all, or bring the"
              + " database to them first: jmigrate db:migrate --sync");
    }
    return of(applied, inventory.pending(), databases, names);
  }

  private static VerifyPlan of(
      List<Migration> replayed,
      List<Migration> candidates,
      DatabaseNames databases,
      List<String> names) {
    if (names.isEmpty()) {
      return new VerifyPlan(replayed, candidates, keys(candidates));
    }
    MigrationSelector selector =
        new MigrationSelector(candidates.stream().map(NamedMigration::of).toList(), databases);
    Set<String> wanted =
        names.stream().map(name -> selector.find(name).key()).collect(Collectors.toSet());
    List<Migration> then = new ArrayList<>(candidates);
    while (!then.isEmpty() && !wanted.contains(then.get(then.size() - 1).key())) {
      then.remove(then.size() - 1);
    }
    return new VerifyPlan(replayed, then, wanted);
  }

  private static Set<String> keys(List<Migration> migrations) {
    return migrations.stream().map(Migration::key).collect(Collectors.toSet());
  }

  /** Every script that will run, of the migrations as {@code found} gives them. */
  List<Script> scripts(UnaryOperator<Migration> found) {
    List<Script> scripts = new ArrayList<>();
    replayed.forEach(migration -> scripts.add(found.apply(migration).up()));
    for (Migration named : then) {
      Migration migration = found.apply(named);
      scripts.add(migration.up());
      if (verified.contains(migration.key()) && migration.down() != null) {
        scripts.add(migration.down());
      }
    }
    return scripts;
  }
}
