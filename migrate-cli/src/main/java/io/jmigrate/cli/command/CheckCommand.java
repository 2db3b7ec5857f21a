package io.jmigrate.cli.command;

import io.jmigrate.cli.check.CheckReport;
import io.jmigrate.cli.check.RepositoryPaths;
import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.output.CheckDocument;
import io.jmigrate.cli.output.CheckLines;
import io.jmigrate.cli.output.Console;
import io.jmigrate.cli.output.ExitCode;
import io.jmigrate.cli.output.GithubLines;
import io.jmigrate.cli.output.SarifDocument;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.error.Suggestions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code db:check}: whether migrations may be merged. */
@Command(
    name = "db:check",
    description = {
      "Tell whether the migrations may be merged: names, duplicates, directives, scripts, missing"
          + " downs, jmigrate.sum, models without a migration, and up, down and up on a scratch"
          + " database.",
      "With --base, what that branch has counts as published: edits and deletions of it, new"
          + " migrations that come before its last one or have its versions are errors, and only new"
          + " migrations are tried. Exits with 1 when a run would fail, with 3 for other errors, with"
          + " 0 for warnings or nothing."
    },
    footer = {
      "",
      "Examples:",
      "  jmigrate db:check",
      "  jmigrate db:check --base origin/main",
      "  jmigrate db:check --base \"origin/$GITHUB_BASE_REF\" --format github",
      "  jmigrate db:check --no-verify --format sarif > jmigrate.sarif"
    })
final class CheckCommand implements Callable<ExitCode> {
  private static final List<String> FORMATS = List.of("text", "json", "sarif", "github");

  private final Invocation invocation;

  @Option(
      names = "--base",
      paramLabel = "REF",
      description = "The branch, tag or commit that these migrations are to be merged into.")
  private @Nullable String base;

  @Option(
      names = "--format",
      paramLabel = "text|json|sarif|github",
      description =
          "How to print what was found: for people, as JSON (as --json), as SARIF 2.1.0, or as"
              + " annotations for GitHub Actions. Default: text.")
  private @Nullable String format;

  @Option(names = "--no-verify", description = "Look at the files only; make no scratch database.")
  private boolean filesOnly;

  @Mixin private final ModelsOption models = new ModelsOption();

  @Mixin private final ScratchOptions scratch = new ScratchOptions();

  CheckCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    String chosen = format();
    if (chosen.equals("json") || chosen.equals("sarif")) {
      invocation.options().chooseJson();
    }
    Settings settings =
        invocation.settingsWithOptionalConnection(scratch.overridesWith(models.overrides()));
    Map<String, Settings> databases = new SeveralDatabases(settings).of(invocation.databases());
    List<Settings> targets =
        databases.isEmpty() ? List.of(settings) : List.copyOf(databases.values());
    CheckReport report = new MigrationCheck(invocation, settings, base).run(targets, !filesOnly);
    print(settings, report, chosen);
    if (report.stopsRuns()) {
      return ExitCode.FAILED;
    }
    return report.errors() == 0 ? ExitCode.DONE : ExitCode.DIFFERENT;
  }

  private String format() {
    if (format == null) {
      return invocation.options().json() ? "json" : "text";
    }
    if (!FORMATS.contains(format)) {
      throw new JmigrateException(
          ErrorCode.INVALID_CONFIGURATION,
          "--format knows no \""
              + format
              + "\"."
              + Suggestions.didYouMean(format, FORMATS)
              + " It knows "
              + String.join(", ", FORMATS)
              + ".");
    }
    if (invocation.options().json() && !format.equals("json")) {
      OptionRules.atMostOne(List.of("--json", "--format"));
    }
    return format;
  }

  private void print(Settings settings, CheckReport report, String chosen) {
    Console console = invocation.console();
    RepositoryPaths paths = RepositoryPaths.around(invocation.directory());
    switch (chosen) {
      case "json" -> console.document(CheckDocument.of(settings.environment(), report));
      case "sarif" -> console.document(SarifDocument.of(report, paths));
      case "github" -> GithubLines.print(console, report, paths);
      default -> CheckLines.print(console, report);
    }
  }
}
