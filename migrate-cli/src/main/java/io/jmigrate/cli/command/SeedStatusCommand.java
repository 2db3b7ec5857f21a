package io.jmigrate.cli.command;

import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.output.Console;
import io.jmigrate.cli.output.ExitCode;
import io.jmigrate.cli.output.RunDocument;
import io.jmigrate.cli.output.StatusLines;
import io.jmigrate.cli.output.Verbosity;
import io.jmigrate.run.MigrationStatus;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code db:seed:status}: which seeders have run and which have not. */
@Command(
    name = "db:seed:status",
    description = {
      "List the seeders of this environment: 'up' for those that have run, 'down' for the others.",
      "With --verbose also when and by whom; changed, missing and failed ones are marked."
    },
    footer = {
      "",
      "Examples:",
      "  jmigrate db:seed:status",
      "  jmigrate db:seed:status --env test --json"
    })
final class SeedStatusCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  @Option(
      names = "--exit-code",
      description = "Exit with 3 when one has not run, has changed, is missing or failed.")
  private boolean exitCode;

  @Mixin private final SeedersOption seeders = new SeedersOption();

  SeedStatusCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    Settings settings = invocation.settings(seeders.overrides());
    List<MigrationStatus> statuses = new SeedRuns(invocation, settings, false).seeding().status();
    Console console = invocation.console();
    if (console.json()) {
      console.document(RunDocument.of(settings.environment(), "seeders", statuses));
    }
    boolean detailed = invocation.options().verbosity() == Verbosity.VERBOSE;
    new StatusLines(detailed).print(statuses, console);
    if (statuses.isEmpty()) {
      console.note(SeedRuns.NONE);
    }
    return exitCode && !StatusCommand.settled(statuses) ? ExitCode.DIFFERENT : ExitCode.DONE;
  }
}
