package io.jmigrate.cli.command;

import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.output.ExitCode;
import io.jmigrate.run.UndoRequest;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code db:migrate:undo:all}: takes everything back. */
@Command(
    name = "db:migrate:undo:all",
    description = {
      "Revert all migrations, newest first.",
      "In a protected environment this needs --force and --confirm with the database's name."
    },
    footer = {
      "",
      "Examples:",
      "  jmigrate db:migrate:undo:all",
      "  jmigrate db:migrate:undo:all --to 20260101120000",
      "  jmigrate db:migrate:undo:all --env production --force --confirm shop"
    })
final class UndoAllCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  @Option(
      names = "--to",
      paramLabel = "MIGRATION",
      description = "Stop after this one, which is reverted, too.")
  private @Nullable String to;

  @Mixin private final RunOptions run = new RunOptions();

  @Mixin private final ConfirmOption confirm = new ConfirmOption();

  UndoAllCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    Settings settings = invocation.settings();
    UndoRequest choice =
        to == null ? UndoRequest.EVERYTHING : new UndoRequest(List.of(), to, 0, 0, false, false);
    UndoRequest request = choice.forced(invocation.options().force());
    Runs runs = new Runs(invocation, settings, run.killOrphan());
    if (run.dryRun()) {
      runs.dryRun(request);
      return ExitCode.DONE;
    }
    if (settings.protectedEnvironment()) {
      new Protection(invocation, settings)
          .require(
              "Undoing everything", ServerDatabase.of(invocation, settings).name(), confirm.name());
    }
    runs.report(runs.jmigrate().undo(request), Runs.NOTHING_EXECUTED);
    return ExitCode.DONE;
  }
}
