package io.jmigrate.cli.command;

import io.jmigrate.Jmigrate;
import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.output.ExitCode;
import io.jmigrate.cli.output.GeneratedLines;
import io.jmigrate.compare.Authoring;
import io.jmigrate.compare.ChangeWords;
import io.jmigrate.compare.CompareRequest;
import io.jmigrate.compare.Comparison;
import io.jmigrate.compare.SchemaLocation;
import io.jmigrate.connection.Target;
import io.jmigrate.migration.MigrationText;
import io.jmigrate.plan.MigrationPlan;
import io.jmigrate.plan.PlanScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the migration from the current schema to the one wanted, once it is proved. */
final class MigrationAuthor {
  private final Invocation invocation;
  private final SchemaSources sources;
  private final WantedOptions options;
  private final Path folder;

  MigrationAuthor(Invocation invocation, Settings settings, WantedOptions options, Path folder) {
    this.invocation = invocation;
    this.sources = new SchemaSources(invocation, settings);
    this.options = options;
    this.folder = folder;
  }

  /** {@code name}: null for one that is made of the changes. */
  ExitCode write(@Nullable String name) {
    SchemaSourceOption read = new SchemaSourceOption(sources.settings(), invocation.directory());
    SchemaLocation after = options.wanted(read);
    SchemaLocation before =
        options.against == null
            ? migrations()
            : read.read("--against", options.against, options.againstUser, options.againstPassword);
    Comparison comparison = compare(before, after);
    GeneratedLines lines = new GeneratedLines(invocation.console(), comparison, options.allowDrop);
    if (comparison.isEmpty()) {
      lines.nothing();
      return ExitCode.DONE;
    }
    if (options.check) {
      lines.missing();
      return ExitCode.DIFFERENT;
    }
    String refusal = lines.refusal();
    if (refusal != null) {
      lines.refused(refusal);
      return ExitCode.REFUSED;
    }
    String chosen = name == null ? MigrationName.of(comparison.diff().all()) : name;
    MigrationText text =
        new MigrationText(
            null, PlanScript.of(comparison.up(), true), PlanScript.of(comparison.down(), true));
    Map<Path, String> files = Jmigrate.planned(folder, chosen, List.of(text));
    if (!options.dryRun) {
      Jmigrate.write(folder, files);
    }
    lines.print(files, options.dryRun);
    return ExitCode.DONE;
  }

  /** The first migration of a project finds no folder yet. */
  private SchemaLocation migrations() {
    return Files.exists(folder)
        ? new SchemaLocation.MigrationsAt(sources.settings().migrations().get(0))
        : new SchemaLocation.NewDatabase();
  }

  private Comparison compare(SchemaLocation before, SchemaLocation after) {
    List<SchemaLocation> sides = List.of(before, after);
    Jmigrate engine = sources.engine(sides);
    Target disposable = sources.disposable(true);
    Authoring answers = options.check ? null : new Authoring(options.backfills, options.full);
    CompareRequest request =
        new CompareRequest(
            before,
            after,
            options.renames,
            options.notRenames,
            options.ignored,
            true,
            !options.check,
            answers);
    Comparison comparison = engine.compare(request, disposable);
    while (!options.check && ask(comparison)) {
      comparison =
          engine.compare(
              request
                  .answered(options.renames, options.notRenames)
                  .answered(new Authoring(options.backfills, options.full)),
              disposable);
    }
    if (!options.check && !options.allowDrop) {
      options.allowDrop = mayDrop(comparison);
    }
    return comparison;
  }

  /** Whether somebody answered something that is open. */
  private boolean ask(Comparison comparison) {
    if (!comparison.diff().questions().isEmpty()) {
      return new RenamePrompt(invocation)
          .ask(comparison.diff().questions(), options.renames, options.notRenames);
    }
    return new MissingValuePrompt(invocation).ask(comparison.missing(), options.backfills);
  }

  private boolean mayDrop(Comparison comparison) {
    if (comparison.up().steps().stream().noneMatch(MigrationPlan.Step::destroysData)) {
      return false;
    }
    String answer =
        Prompt.ask(
            invocation,
            String.join("\n", ChangeWords.of(comparison.diff().all()))
                + "\nData is lost. Write the migration? [y/N]");
    return answer != null && Prompt.yes(answer);
  }
}
