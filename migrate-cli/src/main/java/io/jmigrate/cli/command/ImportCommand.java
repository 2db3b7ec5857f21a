package io.jmigrate.cli.command;

import io.jmigrate.MigrationFiles;
import io.jmigrate.adopt.Conversion;
import io.jmigrate.adopt.ForeignTool;
import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.output.Console;
import io.jmigrate.cli.output.ExitCode;
import io.jmigrate.cli.output.ImportLines;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.error.Suggestions;
import io.jmigrate.run.ImportReport;
import io.jmigrate.run.ImportRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code db:import}: takes over what another migration tool has applied. */
@Command(
    name = "db:import",
    description = {
      "Take over the history of another migration tool: what it has applied counts as applied here,"
          + " with the time and user it kept.",
      "Each of its entries must have a file. The other tool's table is only read."
    },
    footer = {
      "",
      "Examples:",
      "  jmigrate db:import --from flyway --dry-run",
      "  jmigrate db:import --from flyway --table audit.schema_version",
      "  jmigrate db:import --from goose --migrations-path db/goose --convert migrations"
    })
final class ImportCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  @Option(
      names = "--from",
      paramLabel = "TOOL",
      required = true,
      description =
          "flyway, liquibase, sequelize, mybatis, golang-migrate, dbmate, goose or umzug.")
  private String from = "";

  @Option(
      names = "--table",
      paramLabel = "NAME",
      description = "Its history table, as TABLE or SCHEMA.TABLE, where it has another name.")
  private @Nullable String table;

  @Option(
      names = "--skip-missing",
      description = "Leave out entries that have no file any more, instead of refusing.")
  private boolean skipMissing;

  @Option(
      names = "--convert",
      paramLabel = "DIR",
      description =
          "Import nothing; write the files of goose, MyBatis Migrations or Liquibase (formatted SQL)"
              + " anew into DIR, as migrations with their downs.")
  private @Nullable Path convert;

  @Option(names = "--dry-run", description = "Print what would be taken over, and write nothing.")
  private boolean dryRun;

  ImportCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    ForeignTool tool = ForeignTool.named(from);
    if (tool == null) {
      throw new JmigrateException(
          ErrorCode.INVALID_CONFIGURATION,
          "--from knows no tool \""
              + from
              + "\"."
              + Suggestions.didYouMean(from, ForeignTool.words())
              + " It knows "
              + String.join(", ", ForeignTool.words())
              + ".");
    }
    if (convert != null) {
      return convert(tool, convert);
    }
    Settings settings = invocation.settings();
    ImportReport report =
        new Runs(invocation, settings)
            .jmigrate()
            .importHistory(
                new ImportRequest(tool, table, skipMissing, invocation.options().force(), dryRun));
    Console console = invocation.console();
    if (console.json()) {
      console.document(ImportLines.document(settings.environment(), tool, dryRun, report));
    } else {
      ImportLines.print(console, tool, dryRun, report);
    }
    return ExitCode.DONE;
  }

  private ExitCode convert(ForeignTool tool, Path folder) {
    List<String> given = new ArrayList<>(List.of("--convert"));
    if (dryRun) {
      given.add("--dry-run");
    }
    if (table != null) {
      given.add("--table");
    }
    if (skipMissing) {
      given.add("--skip-missing");
    }
    OptionRules.atMostOne(given);
    Settings settings = invocation.settingsWithoutConnection();
    Path target = invocation.directory().resolve(folder);
    Sums sums = new Sums(invocation, settings, List.of(target.toString()));
    Conversion.Result result = MigrationFiles.convert(tool, settings.migrations(), target);
    sums.update();
    ImportLines.print(invocation.console(), tool, folder.toString(), result);
    return ExitCode.DONE;
  }
}
