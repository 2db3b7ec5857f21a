package io.jmigrate;

import io.jmigrate.adopt.Conversion;
import io.jmigrate.adopt.ForeignTool;
import io.jmigrate.check.ModelVerification;
import io.jmigrate.check.ModelVerifier;
import io.jmigrate.compare.CompareRequest;
import io.jmigrate.compare.Comparison;
import io.jmigrate.compare.PulledModels;
import io.jmigrate.compare.SchemaComparer;
import io.jmigrate.compare.SchemaLoader;
import io.jmigrate.compare.SchemaLocation;
import io.jmigrate.compare.SchemaScript;
import io.jmigrate.connection.DatabaseCommands;
import io.jmigrate.connection.Target;
import io.jmigrate.dialect.DatabaseOptions;
import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.Dialects;
import io.jmigrate.history.HistoryRecord;
import io.jmigrate.lock.LockReport;
import io.jmigrate.migration.DatabaseNames;
import io.jmigrate.migration.Migration;
import io.jmigrate.migration.MigrationSet;
import io.jmigrate.migration.MigrationSource;
import io.jmigrate.migration.MigrationText;
import io.jmigrate.migration.MigrationWriter;
import io.jmigrate.migration.Rebase;
import io.jmigrate.migration.Script;
import io.jmigrate.model.FoundModel;
import io.jmigrate.model.ModelClassPath;
import io.jmigrate.model.ModelResources;
import io.jmigrate.run.Decision;
import io.jmigrate.run.ImportReport;
import io.jmigrate.run.ImportRequest;
import io.jmigrate.run.MigrateRequest;
import io.jmigrate.run.MigrationListener;
import io.jmigrate.run.MigrationReport;
import io.jmigrate.run.MigrationStatus;
import io.jmigrate.run.Migrator;
import io.jmigrate.run.ProgramName;
import io.jmigrate.run.RebaseRequest;
import io.jmigrate.run.Rebasing;
import io.jmigrate.run.RunSettings;
import io.jmigrate.run.UndoRequest;
import io.jmigrate.run.Validation;
import io.jmigrate.run.Validator;
import io.jmigrate.run.Verification;
import io.jmigrate.run.VerifyListener;
import io.jmigrate.run.VerifyReport;
import io.jmigrate.run.VerifyRequest;
import io.jmigrate.schema.Schema;
import io.jmigrate.scratch.ScratchDatabase;
import io.jmigrate.scratch.ScratchDatabases;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The front door. Every call connects, works and disconnects; what goes wrong is a {@link
 * io.jmigrate.error.JmigrateException} whose message is written for people.
 *
 * <p>Immutable and thread-safe, as far as the listener is.
 */
public final class Jmigrate {
  private final JmigrateConfig config;
  private final MigrationListener listener;
  private final boolean endsOrphans;
  private final @Nullable Map<String, String> placeholders;

  private Jmigrate(
      JmigrateConfig config,
      MigrationListener listener,
      boolean endsOrphans,
      @Nullable Map<String, String> placeholders) {
    this.config = config;
    this.listener = listener;
    this.endsOrphans = endsOrphans;
    this.placeholders = placeholders == null ? null : Map.copyOf(placeholders);
  }

  /** Works on what {@code config} says and tells nobody. */
  public static Jmigrate of(JmigrateConfig config) {
    return new Jmigrate(config, MigrationListener.SILENT, false, null);
  }

  /** The same, telling {@code told} of each migration as it runs. */
  public Jmigrate telling(MigrationListener told) {
    return new Jmigrate(config, told, endsOrphans, placeholders);
  }

  /**
   * The same, replacing <code>${name}</code> in scripts by {@code values}, and Flyway's own
   * placeholders ({@code flyway:defaultSchema} and so on) by what they mean.
   */
  public Jmigrate replacing(Map<String, String> values) {
    return new Jmigrate(config, listener, endsOrphans, values);
  }

  /**
   * The same, not waiting for a statement that a dead run left at work in the server, but ending it
   * before anything else is done.
   */
  public Jmigrate endingOrphans() {
    return new Jmigrate(config, listener, true, placeholders);
  }

  /** Applies every pending migration. */
  public MigrationReport migrate() {
    return migrate(MigrateRequest.ALL);
  }

  /** Applies those of the pending migrations that are asked for. */
  public MigrationReport migrate(MigrateRequest request) {
    return migrator().migrate(request);
  }

  /** Takes back those of the applied migrations that are asked for, the last applied first. */
  public MigrationReport undo(UndoRequest request) {
    return migrator().undo(request);
  }

  /**
   * Brings the database to what the files are: takes back what is applied and has no file any more,
   * then applies what is pending.
   */
  public MigrationReport sync() {
    return migrator().sync();
  }

  /** Takes back the last {@code step} migrations and applies them again. */
  public MigrationReport redo(int step) {
    return migrator().redo(step);
  }

  /** How every migration stands: those applied in the order of application, then the others. */
  public List<MigrationStatus> status() {
    return migrator().status();
  }

  /**
   * Adopts a database made by other means: takes every pending versioned migration up to and
   * including the one that {@code named} means as applied. Returns their names.
   */
  public List<String> baseline(String named) {
    return migrator().baseline(named);
  }

  /**
   * Takes over the history of another migration tool, after checking that each of its entries has a
   * file; nothing of the other tool is changed.
   */
  public ImportReport importHistory(ImportRequest request) {
    return migrator().importHistory(request);
  }

  /**
   * Makes migrations of the files of another tool, which {@code locations} hold, and writes them
   * into {@code folder}; connects to nothing.
   */
  public static Conversion.Result convert(ForeignTool tool, List<String> locations, Path folder) {
    return new Conversion(tool)
        .into(folder, MigrationSource.at(locations, Jmigrate.class.getClassLoader()));
  }

  /**
   * Compares two schemas, plans the way there and back, and proves both on scratch databases.
   *
   * @param disposable a server that scripts may harm, to make scratch databases on; null for the
   *     one this is set up for
   */
  public Comparison compare(CompareRequest request, @Nullable Target disposable) {
    return comparer(disposable).compare(request);
  }

  /**
   * Makes models of the tables of a schema, and looks what the models leave unsaid.
   *
   * @param packageName of their classes; empty for none
   * @param disposable as for {@link #compare}
   */
  public PulledModels pull(
      SchemaLocation location, String packageName, @Nullable Target disposable) {
    Dialect dialect = Dialects.installed().forUrl(config.url());
    return PulledModels.of(location, comparer(disposable), dialect, packageName);
  }

  /** Reads a schema; {@code disposable} as for {@link #compare}. */
  public Schema schema(SchemaLocation location, @Nullable Target disposable) {
    return comparer(disposable).read(location);
  }

  /**
   * The script that makes a schema in an empty database, for the product this is set up for.
   *
   * @throws io.jmigrate.error.JmigrateException (REFUSED) with what cannot be represented, unless
   *     {@code ignored} names it
   */
  public String script(Schema schema, Set<String> ignored) {
    return SchemaScript.of(schema, Dialects.installed().forUrl(config.url()), ignored);
  }

  /**
   * Runs a script that makes a schema; returns the number of tables there are then.
   *
   * @throws io.jmigrate.error.JmigrateException (REFUSED) when the database is not empty
   */
  public int loadSchema(Path script) {
    return SchemaLoader.load(reading().database(), script, config.historyTable());
  }

  private SchemaComparer comparer(@Nullable Target disposable) {
    Dialects dialects = Dialects.installed();
    ScratchDatabases scratchDatabases =
        new ScratchDatabases(
            target(), disposable, dialects, ProgramName.current(), listener::warned);
    return new SchemaComparer(
        scratchDatabases, dialects, config.historyTable(), ProgramName.current(), this::replay);
  }

  /** Runs all migrations of some places in a scratch database, unless they reach out of it. */
  private void replay(ScratchDatabase scratch, List<String> locations) {
    MigrationSource source = ConfigReading.source(locations);
    scratch.require(
        source.files().stream()
            .filter(file -> file.path().endsWith(".sql"))
            .map(file -> new Script(file, Script.Section.WHOLE))
            .toList());
    RunSettings settings = reading().settings(scratch.database(), source);
    new Migrator(settings, MigrationListener.SILENT, placeholders).migrate(MigrateRequest.ALL);
  }

  /**
   * Tells whether the database has what the models of this application need, as they were compiled:
   * with one query where the last migration was generated from just these. Changes nothing; {@link
   * ModelVerification#orThrow} stops an application that would fail later.
   *
   * @throws io.jmigrate.error.JmigrateException (INVALID_MODELS) when there are no models, or they
   *     cannot be read
   */
  public ModelVerification verifyModels() {
    return verifyModels(ConfigReading.loader());
  }

  /** The same for the models that {@code loader} sees. */
  public ModelVerification verifyModels(ClassLoader loader) {
    return verifyModels(ModelResources.read(loader));
  }

  /** The same for models that were read, as {@link ModelClassPath} does. */
  public ModelVerification verifyModels(List<FoundModel> models) {
    return migrator().read(new ModelVerifier(models)::verify);
  }

  /** Every attempt there ever was, oldest first, for the audit. */
  public List<HistoryRecord> history() {
    return migrator().history();
  }

  /**
   * Tells whether downs restore what their ups changed: each migration goes up, down and up again
   * on a scratch database. The target is only read.
   *
   * @param disposable a server that scripts may harm, to make the scratch database on; null for the
   *     target's own, where scripts that reach out of the database are refused
   */
  public VerifyReport verify(
      VerifyRequest request, @Nullable Target disposable, VerifyListener told) {
    ScratchDatabases databases =
        new ScratchDatabases(
            target(), disposable, Dialects.installed(), ProgramName.current(), told::warned);
    return new Verification(settings(), databases, told, placeholders).run(request);
  }

  /** Reads all migrations by the rules of the URL's database, which is not connected to. */
  public Validation validate() {
    Dialects dialects = Dialects.installed();
    return new Validator(dialects.forUrl(config.url()))
        .read(ConfigReading.source(config.locations()), dialects.fileNames(), placeholders);
  }

  /** Hands over the SQL that {@link #migrate(MigrateRequest)} would run; runs nothing. */
  public void dryRun(MigrateRequest request, Consumer<String> sql) {
    migrator().dryRun(request, sql);
  }

  /** Hands over the SQL that {@link #undo} would run; runs nothing. */
  public void dryRun(UndoRequest request, Consumer<String> sql) {
    migrator().dryRunUndo(request, sql);
  }

  /**
   * Tells who holds the migration lock and, if told to, ends that run: its session is ended.
   *
   * @throws io.jmigrate.error.JmigrateException (REFUSED) for an H2 file that another process has
   *     open: only that process can let go of it
   */
  public LockReport unlock(boolean force) {
    return migrator().unlock(force);
  }

  /**
   * What {@link #repair} would write down, in words; writes nothing, and refuses what it would
   * refuse.
   */
  public String plannedRepair(Decision decision, String named) {
    return migrator().plannedRepair(decision, named);
  }

  /**
   * Writes down a person's decision on the migration that {@code named} means; returns its name.
   */
  public String repair(Decision decision, String named) {
    return migrator().repair(decision, named);
  }

  /**
   * Writes the files of a new migration, in the form of the last one, with a version above it.
   *
   * @param locations all places that have migrations, of which folders that are there are read
   * @return the files, up before down
   */
  public static List<Path> generate(Path folder, List<String> locations, String name) {
    return new MigrationWriter(folder, Clock.systemUTC()).generate(name, existing(locations), null);
  }

  /**
   * The files of a new migration whose SQL is there, named likewise; makes none.
   *
   * @return their contents by path, up before down
   */
  public static Map<Path, String> planned(
      Path folder, List<String> locations, String name, List<MigrationText> texts) {
    return new MigrationWriter(folder, Clock.systemUTC()).plan(name, existing(locations), texts);
  }

  /** Makes planned files; never overwrites. */
  public static void write(Path folder, Map<Path, String> files) {
    new MigrationWriter(folder, Clock.systemUTC()).write(files);
  }

  private static List<Migration> existing(List<String> locations) {
    List<String> there = locations.stream().filter(place -> new File(place).isDirectory()).toList();
    MigrationSource source = MigrationSource.at(there, Jmigrate.class.getClassLoader());
    return MigrationSet.read(source, DatabaseNames.any(Dialects.installed().fileNames()))
        .migrations();
  }

  /**
   * Gives migrations that were never applied a version behind all others, by renaming their files;
   * returns what was renamed.
   */
  public List<Rebase.Move> rebase(RebaseRequest request) {
    List<String> folders =
        config.locations().stream().filter(place -> !place.startsWith("classpath:")).toList();
    MigrationSource source = MigrationSource.at(folders, Jmigrate.class.getClassLoader());
    Rebase rebase = new Rebase(source, Dialects.installed().fileNames(), Clock.systemUTC());
    return new Rebasing(rebase, listener).run(request, request.offline() ? null : migrator());
  }

  /** Creates the database that the URL names; returns its name. */
  public String createDatabase(DatabaseOptions options) {
    return new DatabaseCommands(target(), Dialects.installed()).create(options);
  }

  /** Drops the database that the URL names; returns its name. */
  public String dropDatabase() {
    return new DatabaseCommands(target(), Dialects.installed()).drop();
  }

  /** The name of the database that the URL names; empty when it names none. */
  public String databaseName() {
    return new DatabaseCommands(target(), Dialects.installed()).name();
  }

  private Migrator migrator() {
    return new Migrator(settings(), listener, placeholders);
  }

  private RunSettings settings() {
    return reading().settings();
  }

  private Target target() {
    return reading().target();
  }

  private ConfigReading reading() {
    return new ConfigReading(config, endsOrphans);
  }
}
