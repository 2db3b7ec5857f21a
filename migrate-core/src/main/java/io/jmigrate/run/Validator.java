package io.jmigrate.run;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.migration.DatabaseNames;
import io.jmigrate.migration.InvalidMigrationsException;
import io.jmigrate.migration.Migration;
import io.jmigrate.migration.MigrationSet;
import io.jmigrate.migration.MigrationSource;
import io.jmigrate.migration.Placeholders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads every migration as a run would, and collects what is wrong instead of stopping at it. */
public final class Validator {
  private final Dialect dialect;
  private final Scripts scripts;
  private final List<String> problems = new ArrayList<>();
  private final List<String> withoutDown = new ArrayList<>();

  /** By the rules of {@code dialect}; for one reading. */
  public Validator(Dialect dialect) {
    this.dialect = dialect;
    this.scripts = new Scripts(dialect);
  }

  /**
   * Reads all of the source.
   *
   * @param knownNames every name that a per-database file may carry
   * @param placeholders what stands for <code>${…}</code>; null where nothing does
   * @throws JmigrateException (FILE_UNREADABLE) when the source itself cannot be listed
   */
  public Validation read(
      MigrationSource source, Set<String> knownNames, @Nullable Map<String, String> placeholders) {
    List<Migration> migrations = List.of();
    try {
      migrations =
          MigrationSet.read(
                  source,
                  new DatabaseNames(dialect.fileNames(), knownNames),
                  placeholders == null
                      ? Placeholders.LITERAL
                      : Placeholders.of(FlywayPlaceholders.offline(placeholders)))
              .migrations();
    } catch (InvalidMigrationsException e) {
      problems.addAll(e.problems());
    }
    for (Migration migration : migrations) {
      check(migration);
    }
    return new Validation(migrations.size(), problems, withoutDown);
  }

  private void check(Migration migration) {
    boolean irreversible = false;
    boolean down = false;
    try {
      irreversible = scripts.prepareUp(migration).irreversible() != null;
    } catch (JmigrateException e) {
      problems.add(String.valueOf(e.getMessage()));
    }
    try {
      down = migration.down() != null && scripts.prepare(migration.down()) != null;
    } catch (JmigrateException e) {
      problems.add(String.valueOf(e.getMessage()));
      down = true;
    }
    if (!down && !irreversible && !migration.repeatable()) {
      withoutDown.add(migration.name());
    }
  }
}
