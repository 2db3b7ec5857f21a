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

/** {@code db:seed:undo:all}: takes all seeders back. */
@Command(
    name = "db:seed:undo:all",
    description = {
      "Revert all seeders, the last one first.",
      "In a protected environment this needs --force and --confirm with the database's name."
    },
    footer = {
      "",
      "Examples:",
      "  jmigrate db:seed:undo:all",
      "  jmigrate db:seed:undo:all --to users"
    })
final class UndoAllSeedsCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  @Option(
      names = "--to",
      paramLabel = "SEEDER",
      description = "Stop after this one, which is reverted, too.")
  private @Nullable String to;

  @Mixin private final RunOptions run = new RunOptions();

  @Mixin private final SeedersOption seeders = new SeedersOption();

  @Mixin private final ConfirmOption confirm = new ConfirmOption();

  UndoAllSeedsCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    Settings settings = invocation.settings(seeders.overrides());
    UndoRequest choice =
        to == null ? UndoRequest.EVERYTHING : new UndoRequest(List.of(), to, 0, 0, false, false);
    UndoRequest request = choice.forced(invocation.options().force());
    SeedRuns runs = new SeedRuns(invocation, settings, run.killOrphan());
    if (run.dryRun()) {
      runs.dryRun(request);
      return ExitCode.DONE;
    }
    if (settings.protectedEnvironment()) {
      new Protection(invocation, settings)
          .require(
              "Undoing everything", ServerDatabase.of(invocation, settings).name(), confirm.name());
    }
    runs.undone(runs.seeding().undo(request));
    return ExitCode.DONE;
  }
}
