package io.jmigrate.cli.command;

import io.jmigrate.SeedConfig;
import io.jmigrate.Seeding;
import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.output.Console;
import io.jmigrate.cli.output.RunDocument;
import io.jmigrate.cli.output.RunLines;
import io.jmigrate.cli.rows.RowFormats;
import io.jmigrate.migration.StepKind;
import io.jmigrate.run.MigrateRequest;
import io.jmigrate.run.MigrationReport;
import io.jmigrate.run.MigrationStatus;
import io.jmigrate.run.UndoRequest;
import java.util.ArrayList;
import java.util.List;

/** What the commands that run seeders share: the engine, set up, and the printing of reports. */
final class SeedRuns {
  static final String NONE = "No seeders found.";
  private static final String ALL_RAN =
      "No seeders were executed, they have run already; --fresh runs them again.";

  private final Settings settings;
  private final Console console;
  private final Seeding seeding;

  SeedRuns(Invocation invocation, Settings settings, boolean endsOrphans) {
    this.settings = settings;
    this.console = invocation.console();
    this.seeding =
        Seeding.of(
            Runs.configured(settings, endsOrphans).listener(new RunLines(console, StepKind.SEEDER)),
            new SeedConfig(settings.seeders(), settings.environment(), RowFormats.all()));
  }

  Seeding seeding() {
    return seeding;
  }

  /** The names of all seeders, those that have run first. */
  List<String> names() {
    return seeding.status().stream().map(MigrationStatus::name).toList();
  }

  /** Prints what a run did, or why it did nothing. */
  void applied(MigrationReport report) {
    boolean ran = !report.results().isEmpty();
    report(report, ran || names().isEmpty() ? NONE : ALL_RAN);
  }

  /** The same for an undo. */
  void undone(MigrationReport report) {
    report(report, NONE);
  }

  private void report(MigrationReport report, String nothing) {
    if (console.json()) {
      console.document(RunDocument.of(settings.environment(), "seeders", report));
    } else if (report.results().isEmpty()) {
      console.event(nothing);
    }
  }

  /** Prints the SQL a run would send. */
  void dryRun(MigrateRequest request) {
    List<String> sql = new ArrayList<>();
    seeding.dryRun(request, statement -> Runs.print(console, statement, sql));
    Runs.finish(console, settings, sql, NONE);
  }

  /** The same for an undo. */
  void dryRun(UndoRequest request) {
    List<String> sql = new ArrayList<>();
    seeding.dryRun(request, statement -> Runs.print(console, statement, sql));
    Runs.finish(console, settings, sql, NONE);
  }
}
