package io.jmigrate.cli.command;

import io.jmigrate.MigrationFiles;
import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.model.NewModel;
import io.jmigrate.cli.output.Authored;
import io.jmigrate.cli.output.ExitCode;
import io.jmigrate.cli.output.NewModelLines;
import io.jmigrate.cli.project.FilesTogether;
import io.jmigrate.compare.Authoring;
import io.jmigrate.compare.CompareRequest;
import io.jmigrate.compare.Comparison;
import io.jmigrate.compare.SchemaLocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes a new model, and the migration that makes its table once that is proved. */
final class ModelAuthor {
  private final Invocation invocation;
  private final NewModel model;
  private final Path folder;

  /** Writes the migration into {@code folder}. */
  ModelAuthor(Invocation invocation, NewModel model, Path folder) {
    this.invocation = invocation;
    this.model = model;
    this.folder = folder;
  }

  /**
   * Writes everything, or nothing.
   *
   * @param databases the settings of several by the word that marks their files; empty for files
   *     that are for any
   */
  ExitCode write(Settings settings, Map<String, Settings> databases, boolean dryRun) {
    List<Authored> parts = new ArrayList<>();
    if (databases.isEmpty()) {
      parts.add(author(null, settings));
    }
    databases.forEach((database, there) -> parts.add(author(database, there)));
    NewModelLines lines = new NewModelLines(invocation.console(), model, parts);
    if (lines.refused()) {
      return ExitCode.REFUSED;
    }
    Map<Path, String> files = new LinkedHashMap<>(Map.of(model.file(), model.source()));
    files.putAll(
        MigrationFiles.planned(
            folder,
            settings.migrations(),
            "create_" + model.fragment().table(),
            parts.stream().map(MigrationAuthor::text).toList()));
    if (!dryRun) {
      Sums sums = new Sums(invocation, settings);
      boolean force = invocation.options().force();
      FilesTogether.write(files, force ? Set.of(model.file()) : Set.of());
      sums.update();
    }
    lines.print(files, dryRun);
    return ExitCode.DONE;
  }

  private Authored author(@Nullable String database, Settings settings) {
    SchemaSources sources = new SchemaSources(invocation, settings);
    SchemaLocation before = MigrationAuthor.migrations(settings, folder);
    SchemaLocation after = new SchemaLocation.WithModel(before, model.fragment(), model.others());
    Comparison comparison =
        sources
            .engine(List.of(before, after), sources.disposable(true))
            .compare(
                new CompareRequest(
                    before,
                    after,
                    List.of(),
                    List.of(),
                    Set.of(),
                    true,
                    true,
                    new Authoring(List.of(), List.of())));
    return new Authored(database, comparison, false);
  }
}
