package io.jmigrate.cli.command;

import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.output.ExitCode;
import io.jmigrate.run.UndoRequest;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code db:seed:undo}: takes back the last seeder, or those that are named. */
@Command(
    name = "db:seed:undo",
    description = {
      "Revert the seeder that was run last, or others.",
      "Of a file of rows, those rows are deleted that it loaded, by the primary keys it had then;"
          + " of a script, its down is run."
    },
    footer = {
      "",
      "Examples:",
      "  jmigrate db:seed:undo",
      "  jmigrate db:seed:undo --seed users",
      "  jmigrate db:seed:undo --seed users --force    where its rows are not known"
    })
final class UndoSeedCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  @Option(
      names = "--seed",
      paramLabel = "SEEDER",
      arity = "1..*",
      description =
          "Revert only these; repeatable. With --force, one that cannot be reverted is forgotten,"
              + " and what it did stays.")
  private List<String> names = List.of();

  @Mixin private final RunOptions run = new RunOptions();

  @Mixin private final SeedersOption seeders = new SeedersOption();

  @Mixin private final ConfirmOption confirm = new ConfirmOption();

  UndoSeedCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    UndoRequest choice =
        names.isEmpty() ? UndoRequest.LAST : new UndoRequest(names, null, 0, 0, false, false);
    UndoRequest request = choice.forced(invocation.options().force());
    Settings settings = invocation.settings(seeders.overrides());
    SeedRuns runs = new SeedRuns(invocation, settings, run.killOrphan());
    if (run.dryRun()) {
      runs.dryRun(request);
      return ExitCode.DONE;
    }
    if (settings.protectedEnvironment() && UndoScope.everything(request, runs.seeding().status())) {
      new Protection(invocation, settings)
          .require(
              "Undoing everything", ServerDatabase.of(invocation, settings).name(), confirm.name());
    }
    runs.undone(runs.seeding().undo(request));
    return ExitCode.DONE;
  }
}
