package io.jmigrate.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A command that compares the models with the migrations. */
abstract class GenerationMojo extends ModelMojo {
  /** The current schema, a SOURCE as for dump; what the migrations make if not given. */
  @Parameter(property = "jmigrate.against")
  private @Nullable String against;

  /** Value of rows for a column that becomes NOT NULL: orders.status='new'. */
  @Parameter(property = "jmigrate.backfills")
  private @Nullable List<String> backfills;

  /** Columns for which every row has a value already. */
  @Parameter(property = "jmigrate.noBackfills")
  private @Nullable List<String> noBackfills;

  /** Adds the command, to work from the models. */
  final void addGeneration(Arguments arguments) {
    arguments.word("migration:generate").word("--from-models");
    addModels(arguments);
    arguments
        .option("against", against)
        .options("--backfill", "backfills", backfills)
        .options("--no-backfill", "noBackfills", noBackfills);
  }

  /** A build may have modules without models. */
  @Override
  @Nullable String idle(Arguments arguments) {
    return places(arguments).isEmpty() ? "No models in this module." : null;
  }
}
