package io.jmigrate.cli.command;

import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.output.ExitCode;
import io.jmigrate.run.MigrateRequest;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code db:seed:all}: runs every seeder of the environment that has not run. */
@Command(
    name = "db:seed:all",
    description = {
      "Run every seeder of this environment that has not run yet.",
      "Those with a version come first, in its order. Files of rows without one follow, parents"
          + " before children, as the tables' foreign keys say."
    },
    footer = {
      "",
      "Examples:",
      "  jmigrate db:seed:all",
      "  jmigrate db:seed:all --env test --fresh"
    })
final class SeedAllCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  @Option(
      names = "--fresh",
      description =
          "Run all of them again: take back first what they did, where that is known, else add to"
              + " it. Asks for --force and --confirm in a protected environment.")
  private boolean fresh;

  @Mixin private final RunOptions run = new RunOptions();

  @Mixin private final SeedersOption seeders = new SeedersOption();

  @Mixin private final ConfirmOption confirm = new ConfirmOption();

  SeedAllCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    Settings settings = invocation.settings(seeders.overrides());
    SeedRuns runs = new SeedRuns(invocation, settings, run.killOrphan());
    if (run.dryRun()) {
      OptionRules.notTogether("--dry-run", run.dryRun(), "--fresh", fresh);
      runs.dryRun(MigrateRequest.ALL);
      return ExitCode.DONE;
    }
    if (fresh && settings.protectedEnvironment()) {
      new Protection(invocation, settings)
          .require(
              "Running all seeders again",
              ServerDatabase.of(invocation, settings).name(),
              confirm.name());
    }
    runs.applied(fresh ? runs.seeding().fresh(List.of()) : runs.seeding().seed());
    return ExitCode.DONE;
  }
}
