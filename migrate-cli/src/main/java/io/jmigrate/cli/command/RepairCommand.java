package io.jmigrate.cli.command;

import io.jmigrate.Jmigrate;
import io.jmigrate.Seeding;
import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.output.Document;
import io.jmigrate.cli.output.ExitCode;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.run.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code db:repair}: settles what needs a person's decision. */
@Command(
    name = "db:repair",
    description = {
      "Write down a decision on a migration, where only a person can make it.",
      "A file that was changed after it was applied can be accepted as it is now. A migration that"
          + " stopped half-way can be marked as applied or as undone, once the database was brought"
          + " there by hand. The history keeps what was before."
    },
    footer = {
      "",
      "Examples:",
      "  jmigrate db:repair --accept 20260101120000",
      "  jmigrate db:repair --mark-undone create_users"
    })
final class RepairCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  @Option(
      names = "--accept",
      paramLabel = "MIGRATION",
      description = "The changed file of this applied migration is right as it is; repeatable.")
  private List<String> accepted = List.of();

  @Option(
      names = "--mark-applied",
      paramLabel = "MIGRATION",
      description = "All of this half-done migration is in the database by now; repeatable.")
  private List<String> applied = List.of();

  @Option(
      names = "--mark-undone",
      paramLabel = "MIGRATION",
      description = "Nothing of this half-done migration is in the database; repeatable.")
  private List<String> undone = List.of();

  @Option(names = "--seeders", description = "The decision is on seeders, not on migrations.")
  private boolean seeders;

  @Mixin private final SeedersOption seedersPath = new SeedersOption();

  @Option(names = "--dry-run", description = "Only show what would be written down.")
  private boolean dryRun;

  RepairCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    if (accepted.isEmpty() && applied.isEmpty() && undone.isEmpty()) {
      throw new JmigrateException(
          ErrorCode.INVALID_CONFIGURATION,
          "db:repair needs a decision: --accept, --mark-applied or --mark-undone");
    }
    Settings settings = invocation.settings(seedersPath.overrides());
    Jmigrate jmigrate = new Runs(invocation, settings).jmigrate();
    Seeding seeding = new SeedRuns(invocation, settings, false).seeding();
    BiFunction<Decision, String, String> planned =
        seeders ? seeding::plannedRepair : jmigrate::plannedRepair;
    BiFunction<Decision, String, String> recorded = seeders ? seeding::repair : jmigrate::repair;
    List<String> plan = new ArrayList<>();
    plan.addAll(plan(planned, Decision.ACCEPT, accepted));
    plan.addAll(plan(planned, Decision.MARK_APPLIED, applied));
    plan.addAll(plan(planned, Decision.MARK_UNDONE, undone));
    if (dryRun) {
      plan.forEach(invocation.console()::result);
      if (invocation.console().json()) {
        invocation.console().document(Document.of("plan", plan));
      }
      return ExitCode.DONE;
    }
    plan.forEach(invocation.console()::note);
    Document document =
        Document.of("accepted", repair(recorded, Decision.ACCEPT, accepted, "as its file is now"))
            .with("applied", repair(recorded, Decision.MARK_APPLIED, applied, "as applied"))
            .with("undone", repair(recorded, Decision.MARK_UNDONE, undone, "as undone"));
    if (invocation.console().json()) {
      invocation.console().document(document);
    }
    return ExitCode.DONE;
  }

  /** Every decision is checked before the first is written down. */
  private static List<String> plan(
      BiFunction<Decision, String, String> planned, Decision decision, List<String> migrations) {
    return migrations.stream().map(named -> planned.apply(decision, named)).toList();
  }

  private List<String> repair(
      BiFunction<Decision, String, String> recorded,
      Decision decision,
      List<String> migrations,
      String how) {
    List<String> names = new ArrayList<>();
    for (String migration : migrations) {
      String name = recorded.apply(decision, migration);
      names.add(name);
      invocation
          .console()
          .result((decision == Decision.ACCEPT ? "Accepted " : "Marked ") + name + " " + how + ".");
    }
    return names;
  }
}
