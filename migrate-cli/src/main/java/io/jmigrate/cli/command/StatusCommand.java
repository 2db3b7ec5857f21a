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
import picocli.CommandLine.Option;

/** {@code db:migrate:status}: what has run and what has not. */
@Command(
    name = "db:migrate:status",
    description = {
      "List all migrations: 'up' for those that are applied, 'down' for those that are pending.",
      "With --verbose also when, by whom and in which batch; changed, missing and failed ones are marked."
    },
    footer = {
      "",
      "Examples:",
      "  jmigrate db:migrate:status",
      "  jmigrate db:migrate:status --exit-code || echo pending",
      "  jmigrate db:migrate:status --json"
    })
final class StatusCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  @Option(
      names = "--exit-code",
      description = "Exit with 3 when anything is pending, changed, missing or failed.")
  private boolean exitCode;

  StatusCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    Settings settings = invocation.settings();
    List<MigrationStatus> statuses = new Runs(invocation, settings).jmigrate().status();
    Console console = invocation.console();
    if (console.json()) {
      console.document(RunDocument.of(settings.environment(), statuses));
    }
    boolean detailed = invocation.options().verbosity() == Verbosity.VERBOSE;
    new StatusLines(detailed).print(statuses, console);
    if (statuses.isEmpty()) {
      console.note("No migrations found in " + String.join(", ", settings.migrations()) + ".");
    }
    return exitCode && !settled(statuses) ? ExitCode.DIFFERENT : ExitCode.DONE;
  }

  /** Whether nothing is to be done, or to be looked at. */
  static boolean settled(List<MigrationStatus> statuses) {
    for (MigrationStatus status : statuses) {
      if (status.standing() != MigrationStatus.Standing.APPLIED) {
        return false;
      }
    }
    return true;
  }
}
