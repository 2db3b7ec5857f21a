package io.jmigrate.cli.command;

import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.output.ExitCode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code db:migrate:redo}: takes the last one back and runs it again. */
@Command(
    name = "db:migrate:redo",
    description = {
      "Revert the migration that was applied last, then run it again: for work on a new one."
    },
    footer = {"", "Examples:", "  jmigrate db:migrate:redo", "  jmigrate db:migrate:redo --step 2"})
final class RedoCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  @Option(names = "--step", paramLabel = "N", description = "Redo the last N instead of one.")
  private @Nullable Integer step;

  RedoCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    int count = Math.max(1, OptionRules.positive("--step", step));
    Settings settings = invocation.settings();
    Runs runs = new Runs(invocation, settings);
    runs.report(runs.jmigrate().redo(count), Runs.NOTHING_EXECUTED);
    return ExitCode.DONE;
  }
}
