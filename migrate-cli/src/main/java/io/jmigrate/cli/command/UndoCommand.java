package io.jmigrate.cli.command;

import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.output.ExitCode;
import io.jmigrate.run.UndoRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code db:migrate:undo}: takes back the last one, or those that are named. */
@Command(
    name = "db:migrate:undo",
    description = {
      "Revert the migration that was applied last, or others.",
      "The order is that of application. Where the file is gone, the down script that was stored when it was applied is run."
    },
    footer = {
      "",
      "Examples:",
      "  jmigrate db:migrate:undo",
      "  jmigrate db:migrate:undo --step 3",
      "  jmigrate db:migrate:undo --to 20260101120000",
      "  jmigrate db:migrate:undo --name create_users --dry-run"
    })
final class UndoCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  @Option(
      names = "--name",
      paramLabel = "MIGRATION",
      arity = "1..*",
      description = "Revert only these; repeatable.")
  private List<String> names = List.of();

  @Option(
      names = "--to",
      paramLabel = "MIGRATION",
      description = "Revert down to this one, which is included.")
  private @Nullable String to;

  @Option(names = "--step", paramLabel = "N", description = "Revert the last N.")
  private @Nullable Integer step;

  @Option(
      names = "--batch",
      paramLabel = "N",
      description =
          "Revert what one run of db:migrate applied; db:migrate:status --verbose shows the numbers.")
  private @Nullable Integer batch;

  @Mixin private final RunOptions run = new RunOptions();

  @Mixin private final ConfirmOption confirm = new ConfirmOption();

  UndoCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    UndoRequest request = request().forced(invocation.options().force());
    Settings settings = invocation.settings();
    Runs runs = new Runs(invocation, settings, run.killOrphan());
    if (run.dryRun()) {
      runs.dryRun(request);
      return ExitCode.DONE;
    }
    if (settings.protectedEnvironment()
        && UndoScope.everything(request, runs.jmigrate().status())) {
      new Protection(invocation, settings)
          .require(
              "Undoing everything", ServerDatabase.of(invocation, settings).name(), confirm.name());
    }
    runs.report(runs.jmigrate().undo(request), Runs.NOTHING_EXECUTED);
    return ExitCode.DONE;
  }

  private UndoRequest request() {
    List<String> choices = new ArrayList<>();
    choose(choices, "--name", !names.isEmpty());
    choose(choices, "--to", to != null);
    choose(choices, "--step", step != null);
    choose(choices, "--batch", batch != null);
    OptionRules.atMostOne(choices);
    return choices.isEmpty()
        ? UndoRequest.LAST
        : new UndoRequest(
            names,
            to,
            OptionRules.positive("--step", step),
            OptionRules.positive("--batch", batch),
            false,
            false);
  }

  private static void choose(List<String> choices, String option, boolean given) {
    if (given) {
      choices.add(option);
    }
  }
}
