package io.jmigrate.cli.command;

import io.jmigrate.cli.output.Console;
import io.jmigrate.cli.output.DiffLines;
import io.jmigrate.cli.output.ExitCode;
import io.jmigrate.compare.CompareRequest;
import io.jmigrate.compare.Comparison;
import io.jmigrate.compare.SchemaLocation;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code db:drift}: whether the database still is what it should be; for CI and cron. */
@Command(
    name = "db:drift",
    description = {
      "Tell whether the configured database differs from the schema it should have.",
      "Exits with 0 when it does not, with 3 when it does. Changes nothing."
    },
    footer = {
      "",
      "A SOURCE is a database URL, file:schema.sql, a folder of migrations, models:target/classes, or",
      "models: for those that --models or the configuration names.",
      "",
      "Examples:",
      "  jmigrate db:drift",
      "  jmigrate db:drift --to file:schema.sql --json",
      "  jmigrate db:drift --to models:"
    })
final class DriftCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  @Option(
      names = "--to",
      paramLabel = "SOURCE",
      description = "The schema it should have; that of the configured migrations if not given.")
  private @Nullable String to;

  @Option(
      names = "--ignore",
      paramLabel = "OBJECT",
      description = "Pass over an object that cannot be represented; repeatable.")
  private Set<String> ignored = Set.of();

  @Mixin private final ModelsOption models = new ModelsOption();

  @Mixin private final GrantsOption grants = new GrantsOption();

  @Mixin private final ScratchOptions scratch = new ScratchOptions();

  DriftCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    SchemaSources sources =
        new SchemaSources(
            invocation,
            invocation.settings(scratch.overridesWith(grants.overridesWith(models.overrides()))));
    SchemaLocation wanted =
        to == null
            ? new SchemaLocation.MigrationsAt(sources.settings().migrations())
            : sources.location("--to", to);
    SchemaLocation live = sources.configured();
    Comparison comparison =
        sources
            .engine(
                List.of(live),
                sources.disposable(SchemaSources.needsScratch(List.of(wanted, live))))
            .compare(
                CompareRequest.withoutPlan(wanted, live, ignored)
                    .withGrants(sources.settings().withGrants()));
    DiffLines lines = new DiffLines(invocation.console(), comparison, true);
    if (comparison.isEmpty()) {
      lines.equal();
      return ExitCode.DONE;
    }
    Console console = invocation.console();
    if (console.json()) {
      console.document(lines.document());
    } else {
      lines.drift();
    }
    return ExitCode.DIFFERENT;
  }
}
