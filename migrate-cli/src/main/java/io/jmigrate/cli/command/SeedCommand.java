package io.jmigrate.cli.command;

import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.output.ExitCode;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.run.MigrateRequest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code db:seed}: runs the seeders that are named. */
@Command(
    name = "db:seed",
    description = {
      "Run these seeders, unless they have run already.",
      "A seeder is an SQL script, written and named as migrations are, or a file of rows for the"
          + " table that it is called after: users.csv, users.json."
    },
    footer = {
      "",
      "Examples:",
      "  jmigrate db:seed --seed users",
      "  jmigrate db:seed --seed users posts --fresh"
    })
final class SeedCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  @Option(
      names = "--seed",
      paramLabel = "SEEDER",
      arity = "1..*",
      description = "Run only these: by name, version or file; repeatable.")
  private List<String> names = List.of();

  @Option(
      names = "--fresh",
      description =
          "Run them again: take back first what they did, where that is known, else add to it.")
  private boolean fresh;

  @Mixin private final RunOptions run = new RunOptions();

  @Mixin private final SeedersOption seeders = new SeedersOption();

  SeedCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    Settings settings = invocation.settings(seeders.overrides());
    SeedRuns runs = new SeedRuns(invocation, settings, run.killOrphan());
    if (names.isEmpty()) {
      throw unnamed(runs.names());
    }
    MigrateRequest request = new MigrateRequest(null, null, names, 0);
    if (run.dryRun()) {
      OptionRules.notTogether("--dry-run", run.dryRun(), "--fresh", fresh);
      runs.dryRun(request);
    } else {
      runs.applied(fresh ? runs.seeding().fresh(names) : runs.seeding().seed(request));
    }
    return ExitCode.DONE;
  }

  private static JmigrateException unnamed(List<String> known) {
    return new JmigrateException(
        ErrorCode.INVALID_CONFIGURATION,
        known.isEmpty()
            ? "db:seed needs --seed with a name; there are no seeders yet. jmigrate seed:generate"
                + " writes one"
            : "db:seed needs --seed with a name; jmigrate db:seed:all runs all of them. There are:"
                + known.stream().map(name -> "\n    " + name).collect(Collectors.joining()));
  }
}
