package io.jmigrate.cli.command;

import io.jmigrate.MigrationFiles;
import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.output.Console;
import io.jmigrate.cli.output.Document;
import io.jmigrate.cli.output.ExitCode;
import io.jmigrate.cli.output.RebaseLines;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.migration.Rebase;
import io.jmigrate.run.RebaseRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code migration:rebase}: new versions for migrations that come late. */
@Command(
    name = "migration:rebase",
    description = {
      "Give migrations a new version, after all others, by renaming their files: for those of a merged"
          + " branch that come before what is applied already.",
      "The database is asked first: what is applied is refused. What is in the files stays as it is."
    },
    footer = {
      "",
      "Examples:",
      "  jmigrate migration:rebase 20260101120000_create_users",
      "  jmigrate migration:rebase --all-late --dry-run",
      "  jmigrate migration:rebase migrations/7_tags.up.sql --offline"
    })
final class RebaseCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  @Parameters(
      paramLabel = "MIGRATION",
      arity = "0..*",
      description = "Named by version, name, file, or any beginning of them that fits only one.")
  private List<String> named = List.of();

  @Option(
      names = "--all-late",
      description =
          "Every pending migration that comes before an applied one; they keep their order.")
  private boolean allLate;

  @Option(
      names = "--offline",
      description = "Do not ask the database; you answer for it that they were never applied.")
  private boolean offline;

  @Option(names = "--dry-run", description = "Print what would be renamed, and rename nothing.")
  private boolean dryRun;

  RebaseCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    if (named.isEmpty() && !allLate) {
      throw wrong("migration:rebase needs the name of a migration, or --all-late");
    }
    if (allLate && offline) {
      throw wrong(
          "--all-late and --offline cannot be given together: only the database knows which are late");
    }
    Settings settings = invocation.settings();
    Sums sums = new Sums(invocation, settings);
    List<Rebase.Move> moves =
        MigrationFiles.rebase(
            new Runs(invocation, settings).jmigrate(),
            new RebaseRequest(named, allLate, offline, dryRun));
    if (!dryRun) {
      sums.update();
    }
    Console console = invocation.console();
    if (offline) {
      console.note("The database was not asked whether they were applied.");
    }
    if (console.json()) {
      console.document(
          Document.of("environment", settings.environment())
              .with("dryRun", dryRun)
              .with("databaseAsked", !offline)
              .with("rebased", RebaseLines.list(moves)));
    } else if (moves.isEmpty()) {
      console.event("No migration comes late.");
    }
    for (Rebase.Move move : moves) {
      for (Map.Entry<Path, Path> file : move.files().entrySet()) {
        console.result(
            (dryRun ? "Would rename " : "Renamed ") + file.getKey() + " to " + file.getValue());
      }
    }
    return ExitCode.DONE;
  }

  private static JmigrateException wrong(String message) {
    return new JmigrateException(ErrorCode.INVALID_CONFIGURATION, message);
  }
}
