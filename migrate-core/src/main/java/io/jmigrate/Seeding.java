package io.jmigrate;

import io.jmigrate.run.Decision;
import io.jmigrate.run.MigrateRequest;
import io.jmigrate.run.MigrationReport;
import io.jmigrate.run.MigrationStatus;
import io.jmigrate.run.Migrator;
import io.jmigrate.run.UndoRequest;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rows that an environment begins with: applied once each and remembered, as migrations are, and
 * never at the same time as those. Every call connects, works and disconnects.
 *
 * <p>Immutable and thread-safe, as far as the listener is.
 */
public final class Seeding {
  private final Setup setup;
  private final SeedConfig seeds;

  private Seeding(Setup setup, SeedConfig seeds) {
    this.setup = setup;
    this.seeds = seeds;
  }

  /** Seeds the database of {@code jmigrate} by all its settings but its locations. */
  public static Seeding of(Jmigrate jmigrate, SeedConfig seeds) {
    return new Seeding(jmigrate.setup(), seeds);
  }

  /** Runs every seeder that has not run yet. */
  public MigrationReport seed() {
    return seed(MigrateRequest.ALL);
  }

  /** Runs those that are asked for. */
  public MigrationReport seed(MigrateRequest request) {
    return migrator().migrate(request);
  }

  /**
   * Runs these again whether they have run or not, all where no name is given; takes back first
   * what they did, as far as that is known.
   */
  public MigrationReport fresh(List<String> names) {
    return migrator().fresh(names);
  }

  /**
   * Takes back those that are asked for, the last applied first. With force, one that cannot be
   * taken back is forgotten, and its rows stay.
   */
  public MigrationReport undo(UndoRequest request) {
    return migrator().undo(request);
  }

  /** How every seeder stands: those applied in the order of application, then the others. */
  public List<MigrationStatus> status() {
    return migrator().status();
  }

  /** Hands over the SQL that {@link #seed(MigrateRequest)} would run; runs nothing. */
  public void dryRun(MigrateRequest request, Consumer<String> sql) {
    migrator().dryRun(request, sql);
  }

  /** Hands over the SQL that {@link #undo} would run; runs nothing. */
  public void dryRun(UndoRequest request, Consumer<String> sql) {
    migrator().dryRunUndo(request, sql);
  }

  /** What {@link #repair} would write down, in words. */
  public String plannedRepair(Decision decision, String named) {
    return migrator().plannedRepair(decision, named);
  }

  /** Writes down a person's decision on the seeder that {@code named} means; returns its name. */
  public String repair(Decision decision, String named) {
    return migrator().repair(decision, named);
  }

  private Migrator migrator() {
    return setup.seeder(seeds);
  }
}
