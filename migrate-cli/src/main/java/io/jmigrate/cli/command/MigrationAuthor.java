package io.jmigrate.cli.command;

import io.jmigrate.MigrationFiles;
import io.jmigrate.Schemas;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.output.Authored;
import io.jmigrate.cli.output.ExitCode;
import io.jmigrate.cli.output.GeneratedLines;
import io.jmigrate.cli.output.SpokenNames;
import io.jmigrate.compare.Authoring;
import io.jmigrate.compare.ChangeWords;
import io.jmigrate.compare.CompareRequest;
import io.jmigrate.compare.Comparison;
import io.jmigrate.compare.SchemaLocation;
import io.jmigrate.migration.MigrationText;
import io.jmigrate.plan.MigrationPlan;
import io.jmigrate.plan.PlanScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the migration from the current schema to the one wanted, once it is proved. */
final class MigrationAuthor {
  private final Invocation invocation;
  private final WantedOptions options;
  private final Path folder;
  private final Settings settings;
  private @Nullable Boolean mayDrop;

  /**
   * Connects to nothing yet.
   *
   * @param folder where it writes
   * @param settings name all places that have migrations
   */
  MigrationAuthor(Invocation invocation, WantedOptions options, Path folder, Settings settings) {
    this.invocation = invocation;
    this.options = options;
    this.folder = folder;
    this.settings = settings;
  }

  /** Writes files that are for any database. */
  ExitCode write(@Nullable String name) {
    return write(List.of(author(null, settings)), name);
  }

  /**
   * Writes files for each of several databases, by the word that marks them. What is answered for
   * one holds for those after it.
   */
  ExitCode write(Map<String, Settings> databases, @Nullable String name) {
    List<Authored> parts = new ArrayList<>();
    databases.forEach((database, there) -> parts.add(author(database, there)));
    return write(parts, name);
  }

  private ExitCode write(List<Authored> parts, @Nullable String name) {
    GeneratedLines lines = new GeneratedLines(invocation.console(), parts);
    List<SchemaChange> changes =
        parts.stream()
            .map(part -> part.comparison().diff().all())
            .filter(all -> !all.isEmpty())
            .findFirst()
            .orElse(List.of());
    if (parts.stream().allMatch(part -> part.comparison().isEmpty())) {
      lines.nothing();
      return ExitCode.DONE;
    }
    if (options.check) {
      lines.missing();
      return ExitCode.DIFFERENT;
    }
    if (lines.refused()) {
      return ExitCode.REFUSED;
    }
    String chosen = name == null ? MigrationName.of(changes) : name;
    List<MigrationText> texts = parts.stream().map(MigrationAuthor::text).toList();
    Map<Path, String> files = MigrationFiles.planned(folder, settings.migrations(), chosen, texts);
    if (!options.dryRun) {
      Sums sums = new Sums(invocation, settings);
      MigrationFiles.write(folder, files);
      sums.update();
    }
    lines.print(files, options.dryRun);
    return ExitCode.DONE;
  }

  /** What the files for one database hold. */
  static MigrationText text(Authored part) {
    if (part.comparison().isEmpty()) {
      String nothing = "-- Nothing to do on " + part.database() + ".\n";
      return new MigrationText(part.database(), part.comparison().upScript(nothing), nothing);
    }
    return new MigrationText(
        part.database(),
        part.comparison().upScript(PlanScript.of(part.comparison().up(), true)),
        PlanScript.of(part.comparison().down(), true));
  }

  private Authored author(@Nullable String database, Settings there) {
    SchemaSources sources = new SchemaSources(invocation, there);
    SchemaSourceOption read = new SchemaSourceOption(there, invocation.directory());
    SchemaLocation before =
        options.against == null
            ? migrations(there, folder)
            : read.read("--against", options.against, options.againstUser, options.againstPassword);
    SchemaLocation after = options.wanted(read);
    Schemas engine = sources.engine(List.of(before, after), sources.disposable(true));
    Comparison comparison = engine.compare(request(before, after));
    SpokenNames names =
        database == null ? SpokenNames.OF_ONE_DATABASE : SpokenNames.OF_SEVERAL_DATABASES;
    while (!options.check && ask(comparison, names)) {
      comparison = engine.compare(request(before, after));
    }
    boolean mayDrop = options.allowDrop || (!options.check && mayDrop(comparison));
    return new Authored(database, comparison, mayDrop);
  }

  /** The first migration of a project finds no folder yet. */
  static SchemaLocation migrations(Settings settings, Path folder) {
    List<String> there =
        settings.migrations().stream()
            .filter(place -> !Path.of(place).equals(folder) || Files.exists(folder))
            .toList();
    return there.isEmpty()
        ? new SchemaLocation.NewDatabase()
        : new SchemaLocation.MigrationsAt(there);
  }

  private CompareRequest request(SchemaLocation before, SchemaLocation after) {
    return new CompareRequest(
            before,
            after,
            options.renames,
            options.notRenames,
            options.ignored,
            true,
            !options.check,
            options.check ? null : new Authoring(options.backfills, options.full))
        .withGrants(settings.withGrants());
  }

  /** Whether somebody answered something that is open. */
  private boolean ask(Comparison comparison, SpokenNames names) {
    if (!comparison.diff().questions().isEmpty()) {
      return new RenamePrompt(invocation, names)
          .ask(comparison.diff().questions(), options.renames, options.notRenames);
    }
    return new MissingValuePrompt(invocation, names).ask(comparison.missing(), options.backfills);
  }

  private boolean mayDrop(Comparison comparison) {
    if (comparison.up().steps().stream().noneMatch(MigrationPlan.Step::destroysData)) {
      return false;
    }
    if (mayDrop == null) {
      String answer =
          Prompt.ask(
              invocation,
              String.join("\n", ChangeWords.of(comparison.diff().all()))
                  + "\nData is lost. Write the migration? [y/N]");
      mayDrop = answer != null && Prompt.yes(answer);
    }
    return mayDrop;
  }
}
