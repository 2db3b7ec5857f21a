package io.jmigrate.cli.command;

import io.jmigrate.Downs;
import io.jmigrate.cli.check.Finding;
import io.jmigrate.cli.check.ModelFindings;
import io.jmigrate.cli.check.ProofFindings;
import io.jmigrate.cli.config.Settings;
import io.jmigrate.compare.CompareRequest;
import io.jmigrate.compare.Comparison;
import io.jmigrate.compare.SchemaLocation;
import io.jmigrate.connection.Target;
import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.Dialects;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.migration.MigrationScripts;
import io.jmigrate.model.ModelClassPath;
import io.jmigrate.run.VerifyListener;
import io.jmigrate.run.VerifyReport;
import io.jmigrate.run.VerifyRequest;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The part of a check that needs scratch databases. Where there can be none, that is no finding but
 * a notice.
 */
final class ScratchCheck {
  private static final String HOW =
      " To have it tried, name a database with --url, or a disposable server with --scratch-url.";

  private final Invocation invocation;
  private final Settings settings;
  private final Collection<Finding> findings;
  private final List<String> checked;
  private final List<String> notices;

  /** Adds to {@code findings}, {@code checked} and {@code notices}. */
  ScratchCheck(
      Invocation invocation,
      Settings settings,
      Collection<Finding> findings,
      List<String> checked,
      List<String> notices) {
    this.invocation = invocation;
    this.settings = settings;
    this.findings = findings;
    this.checked = checked;
    this.notices = notices;
  }

  /** Whether the models ask for what no migration makes; where there are models. */
  void models(List<MigrationScripts> migrations) {
    List<Path> classPath = settings.models().stream().map(Path::of).toList();
    if (ModelClassPath.find(classPath).isEmpty()) {
      return;
    }
    attempt(
        "Whether the models have their migrations was not looked at",
        disposable -> {
          SchemaLocation before =
              migrations.isEmpty()
                  ? new SchemaLocation.NewDatabase()
                  : new SchemaLocation.MigrationsAt(settings.migrations());
          SchemaLocation after = new SchemaLocation.ModelsAt(classPath);
          Comparison comparison =
              new SchemaSources(invocation, settings)
                  .engine(List.of(before, after), disposable)
                  .compare(
                      new CompareRequest(
                          before, after, List.of(), List.of(), Set.of(), true, false, null));
          Path file = settings.file();
          findings.addAll(ModelFindings.of(comparison, file == null ? null : file.toString()));
          checked.add("models");
        });
  }

  /**
   * Takes migrations up, down and up.
   *
   * @param chosen these only; null for all
   */
  void verify(List<MigrationScripts> migrations, @Nullable List<MigrationScripts> chosen) {
    List<String> names =
        chosen == null
            ? List.of()
            : chosen.stream().filter(this::runs).map(MigrationScripts::key).toList();
    if (migrations.isEmpty() || (chosen != null && names.isEmpty())) {
      return;
    }
    attempt(
        "Up, down and up were not tried",
        disposable -> {
          VerifyReport report =
              Downs.verify(
                  new Runs(invocation, settings).jmigrate(),
                  new VerifyRequest(true, names),
                  disposable,
                  VerifyListener.SILENT);
          findings.addAll(new ProofFindings(migrations).of(report));
          checked.add("up, down, up of " + report.results().size());
        });
  }

  /** Whether a migration has an up for the database at hand. */
  private boolean runs(MigrationScripts migration) {
    Dialect dialect = Dialects.installed().forUrl(Objects.requireNonNull(settings.url()));
    return migration.scripts().stream()
        .anyMatch(
            content ->
                content.up()
                    && (content.database() == null
                        || dialect.fileNames().contains(content.database())));
  }

  private void attempt(String otherwise, Consumer<@Nullable Target> work) {
    if (settings.url() == null && settings.scratch() == null) {
      notices.add(otherwise + ": no database is configured." + HOW);
      return;
    }
    try {
      work.accept(ScratchOptions.server(settings));
    } catch (JmigrateException e) {
      if (e.code() != ErrorCode.CONNECTION_FAILED && e.code() != ErrorCode.REFUSED) {
        throw e;
      }
      String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      notices.add(otherwise + ": " + why + (why.endsWith(".") ? "" : ".") + HOW);
    }
  }
}
