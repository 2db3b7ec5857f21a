package io.jmigrate;

import io.jmigrate.compare.CompareRequest;
import io.jmigrate.compare.Comparison;
import io.jmigrate.compare.PulledModels;
import io.jmigrate.compare.SchemaComparer;
import io.jmigrate.compare.SchemaLoader;
import io.jmigrate.compare.SchemaLocation;
import io.jmigrate.compare.SchemaScript;
import io.jmigrate.connection.Target;
import io.jmigrate.dialect.Dialects;
import io.jmigrate.migration.MigrationSource;
import io.jmigrate.migration.Script;
import io.jmigrate.run.MigrateRequest;
import io.jmigrate.run.MigrationListener;
import io.jmigrate.run.Migrator;
import io.jmigrate.run.ProgramName;
import io.jmigrate.run.RunSettings;
import io.jmigrate.schema.Schema;
import io.jmigrate.scratch.ScratchDatabase;
import io.jmigrate.scratch.ScratchDatabases;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads schemas wherever they are written (databases, migrations, models, scripts), compares them
 * and writes them down. Immutable and thread-safe, as far as the listener is.
 */
public final class Schemas {
  private final Setup setup;
  private final @Nullable Target disposable;

  private Schemas(Setup setup, @Nullable Target disposable) {
    this.setup = setup;
    this.disposable = disposable;
  }

  /**
   * By the settings of {@code jmigrate}.
   *
   * @param disposable a server that scripts may harm, to make scratch databases on; null for the
   *     one jmigrate is set up for
   */
  public static Schemas of(Jmigrate jmigrate, @Nullable Target disposable) {
    return new Schemas(jmigrate.setup(), disposable);
  }

  /** Compares two schemas, plans the way there and back, and proves both on scratch databases. */
  public Comparison compare(CompareRequest request) {
    return comparer().compare(request);
  }

  /**
   * Makes models of the tables of a schema, and looks what the models leave unsaid.
   *
   * @param packageName of their classes; empty for none
   */
  public PulledModels pull(SchemaLocation location, String packageName) {
    return PulledModels.of(location, comparer(), setup.database().dialect(), packageName);
  }

  /** Reads a schema. */
  public Schema read(SchemaLocation location) {
    return comparer().read(location);
  }

  /**
   * The script that makes a schema in an empty database, for the product jmigrate is set up for.
   *
   * @throws io.jmigrate.error.JmigrateException (REFUSED) with what cannot be represented, unless
   *     {@code ignored} names it
   */
  public String script(Schema schema, Set<String> ignored) {
    return SchemaScript.of(schema, setup.database().dialect(), ignored);
  }

  /**
   * Runs a script that makes a schema; returns the number of tables there are then.
   *
   * @throws io.jmigrate.error.JmigrateException (REFUSED) when the database is not empty
   */
  public int load(Path script) {
    return SchemaLoader.load(setup.database(), script, setup.historyTable);
  }

  private SchemaComparer comparer() {
    Dialects dialects = Dialects.installed();
    ScratchDatabases scratchDatabases =
        new ScratchDatabases(
            setup.target(), disposable, dialects, ProgramName.current(), setup.listener::warned);
    return new SchemaComparer(
        scratchDatabases, dialects, setup.historyTable, ProgramName.current(), this::replay);
  }

  /** Runs all migrations of some places in a scratch database, unless they reach out of it. */
  private void replay(ScratchDatabase scratch, List<String> locations) {
    MigrationSource source = Setup.source(locations);
    scratch.require(
        source.files().stream()
            .filter(file -> file.path().endsWith(".sql"))
            .map(file -> new Script(file, Script.Section.WHOLE))
            .toList());
    RunSettings settings = setup.settings(scratch.database(), source);
    new Migrator(settings, MigrationListener.SILENT, setup.placeholders)
        .migrate(MigrateRequest.ALL);
  }
}
