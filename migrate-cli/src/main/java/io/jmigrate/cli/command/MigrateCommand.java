package io.jmigrate.cli.command;

import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.output.ExitCode;
import io.jmigrate.migration.Version;
import io.jmigrate.run.MigrateRequest;
import io.jmigrate.run.MigrationStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code db:migrate}: runs what is pending. */
@Command(
    name = "db:migrate",
    description = {
      "Run pending migrations, in order of version.",
      "A migration is named by its version, its name, its file, or any beginning of them that fits only one."
    },
    footer = {
      "",
      "Examples:",
      "  jmigrate db:migrate",
      "  jmigrate db:migrate --to 20260101120000",
      "  jmigrate db:migrate --sync              after a switch of branches",
      "  jmigrate db:migrate --dry-run > pending.sql",
      "  jmigrate db:migrate --env production --password-file /run/secrets/db"
    })
final class MigrateCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  @Option(
      names = "--to",
      paramLabel = "MIGRATION",
      description = "Run up to this one, which is included.")
  private @Nullable String to;

  @Option(
      names = "--from",
      paramLabel = "MIGRATION",
      description = "Run only those after this one, which is excluded.")
  private @Nullable String from;

  @Option(
      names = "--name",
      paramLabel = "MIGRATION",
      arity = "1..*",
      description = "Run only these; repeatable.")
  private List<String> names = List.of();

  @Option(names = "--step", paramLabel = "N", description = "Run at most N.")
  private @Nullable Integer step;

  @Option(
      names = "--sync",
      description =
          "After a switch of branches: first undo what is applied and has no file any more, newest"
              + " first, from the stored downs; then run what is pending.")
  private boolean sync;

  @Mixin private final RunOptions run = new RunOptions();

  @Mixin private final ConfirmOption confirm = new ConfirmOption();

  MigrateCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    List<String> choices = new ArrayList<>();
    if (!names.isEmpty()) {
      choices.add("--name");
    }
    if (to != null || from != null) {
      choices.add(to == null ? "--from" : "--to");
    }
    if (sync) {
      choices.add("--sync");
      if (step != null) {
        choices.add("--step");
      }
      if (run.dryRun()) {
        choices.add("--dry-run");
      }
    }
    OptionRules.atMostOne(choices);
    MigrateRequest request =
        new MigrateRequest(to, from, names, OptionRules.positive("--step", step));
    Settings settings = invocation.settings();
    Runs runs = new Runs(invocation, settings, run.killOrphan());
    if (sync) {
      sync(settings, runs);
    } else if (run.dryRun()) {
      runs.dryRun(request);
    } else {
      runs.report(runs.jmigrate().migrate(request), Runs.UP_TO_DATE);
    }
    return ExitCode.DONE;
  }

  /** Shows the plan in the order it runs, since files that are gone cannot tell what is undone. */
  private void sync(Settings settings, Runs runs) {
    List<String> undone = new ArrayList<>();
    List<String> applied = new ArrayList<>();
    for (MigrationStatus status : runs.jmigrate().status()) {
      if (status.standing() == MigrationStatus.Standing.MISSING
          && Version.isVersion(status.version())) {
        undone.add(0, "Will undo " + status.name() + ", which has no file here.");
      } else if (status.pending()) {
        applied.add("Will run " + status.name() + ".");
      }
    }
    undone.forEach(invocation.console()::note);
    applied.forEach(invocation.console()::note);
    if (!undone.isEmpty() && settings.protectedEnvironment()) {
      new Protection(invocation, settings)
          .require(
              "Undoing migrations", ServerDatabase.of(invocation, settings).name(), confirm.name());
    }
    runs.report(runs.jmigrate().sync(), Runs.UP_TO_DATE);
  }
}
