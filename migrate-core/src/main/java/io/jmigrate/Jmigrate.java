package io.jmigrate;

import io.jmigrate.check.ModelVerification;
import io.jmigrate.check.ModelVerifier;
import io.jmigrate.connection.Database;
import io.jmigrate.connection.Target;
import io.jmigrate.history.HistoryRecord;
import io.jmigrate.lock.LockMode;
import io.jmigrate.lock.LockReport;
import io.jmigrate.model.FoundModel;
import io.jmigrate.model.ModelClassPath;
import io.jmigrate.model.ModelResources;
import io.jmigrate.run.Decision;
import io.jmigrate.run.ImportReport;
import io.jmigrate.run.ImportRequest;
import io.jmigrate.run.LockWaits;
import io.jmigrate.run.MigrateRequest;
import io.jmigrate.run.MigrationListener;
import io.jmigrate.run.MigrationReport;
import io.jmigrate.run.MigrationStatus;
import io.jmigrate.run.Order;
import io.jmigrate.run.UndoRequest;
import io.jmigrate.run.Validation;
import io.jmigrate.run.Validator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The front door of an application: {@code Jmigrate.of(dataSource).migrate()}. Every call connects,
 * works and disconnects; what goes wrong is a {@link io.jmigrate.error.JmigrateException} whose
 * message is written for people.
 *
 * <p>Immutable: each setting makes another one. Thread-safe, as far as the listener is.
 */
public final class Jmigrate {
  /** The name of the history table unless another is set. */
  public static final String HISTORY_TABLE = "jmigrate_history";

  /** How long another run is waited for unless something else is set. */
  public static final Duration LOCK_TIMEOUT = Duration.ofSeconds(60);

  private final Setup setup;

  private Jmigrate(Setup setup) {
    this.setup = setup;
  }

  /**
   * Works over connections of the application, one or two at a time, and gives them back as they
   * were; those on which migrations ran leave the pool, since nothing but its end resets a session.
   */
  public static Jmigrate of(DataSource dataSource) {
    return new Jmigrate(new Setup(null, dataSource));
  }

  /**
   * Works on the database of a JDBC URL, over connections of its own.
   *
   * @param user null when the URL, or the server's own rules, say who
   * @param password null for none; never printed
   */
  public static Jmigrate of(String url, @Nullable String user, @Nullable String password) {
    return new Jmigrate(new Setup(new Target(url, user, password), null));
  }

  /**
   * Where the migration files are: folders, or {@code classpath:…}. {@code classpath:db/migrations}
   * unless set.
   */
  public Jmigrate locations(String... locations) {
    return locations(List.of(locations));
  }

  /** The same. */
  public Jmigrate locations(List<String> locations) {
    List<String> copy = List.copyOf(locations);
    return with(changed -> changed.locations = copy);
  }

  /** The schema migrations run in, made when missing; null for the session's own. */
  public Jmigrate schema(@Nullable String schema) {
    return with(changed -> changed.schema = schema);
  }

  /** Where the history is, made when missing; null for the schema migrations run in. */
  public Jmigrate historySchema(@Nullable String schema) {
    return with(changed -> changed.historySchema = schema);
  }

  /** The name of the history table, {@value #HISTORY_TABLE} unless set. */
  public Jmigrate historyTable(String name) {
    return with(changed -> changed.historyTable = name);
  }

  /** How long to wait for another run, as of another instance that starts: 60 s unless set. */
  public Jmigrate lockTimeout(Duration timeout) {
    return with(changed -> changed.lockTimeout = timeout);
  }

  /**
   * Waits so long for a database that does not answer yet, as when both start together; not at all
   * unless set. A wrong password, or a database that does not exist, fails at once.
   */
  public Jmigrate waitForDatabase(Duration timeout) {
    return with(changed -> changed.databaseWait = timeout);
  }

  /** How runs exclude each other; chosen by what the connection leads to unless set. */
  public Jmigrate lockMode(LockMode mode) {
    return with(changed -> changed.lockMode = mode);
  }

  /** What a statement does that finds a lock held by somebody else. */
  public Jmigrate lockWaits(LockWaits waits) {
    return with(changed -> changed.lockWaits = waits);
  }

  /** What to do about migrations that come late, as merged branches bring them. */
  public Jmigrate order(Order order) {
    return with(changed -> changed.order = order);
  }

  /** Who is told of each migration as it runs. */
  public Jmigrate listener(MigrationListener listener) {
    return with(changed -> changed.listener = listener);
  }

  /**
   * Replaces <code>${name}</code> in scripts by {@code values}, and Flyway's own placeholders
   * ({@code flyway:defaultSchema} and so on) by what they mean.
   */
  public Jmigrate placeholders(Map<String, String> values) {
    Map<String, String> copy = Map.copyOf(values);
    return with(changed -> changed.placeholders = copy);
  }

  /**
   * Does not wait for a statement that a dead run left at work in the server, but ends it before
   * anything else is done.
   */
  public Jmigrate endingOrphans() {
    return with(changed -> changed.endsOrphans = true);
  }

  private Jmigrate with(Consumer<Setup> change) {
    return new Jmigrate(setup.with(change));
  }

  /** For those who work by the same settings. */
  Setup setup() {
    return setup;
  }

  /** Applies every pending migration. */
  public MigrationReport migrate() {
    return migrate(MigrateRequest.ALL);
  }

  /** Applies those of the pending migrations that are asked for. */
  public MigrationReport migrate(MigrateRequest request) {
    return setup.migrator().migrate(request);
  }

  /** Takes back those of the applied migrations that are asked for, the last applied first. */
  public MigrationReport undo(UndoRequest request) {
    return setup.migrator().undo(request);
  }

  /** Takes back the last {@code step} migrations and applies them again. */
  public MigrationReport redo(int step) {
    return setup.migrator().redo(step);
  }

  /**
   * Brings the database to what the files are: takes back what is applied and has no file any more,
   * then applies what is pending.
   */
  public MigrationReport sync() {
    return setup.migrator().sync();
  }

  /** How every migration stands: those applied in the order of application, then the others. */
  public List<MigrationStatus> status() {
    return setup.migrator().status();
  }

  /** Every attempt there ever was, oldest first, for the audit. */
  public List<HistoryRecord> history() {
    return setup.migrator().history();
  }

  /** Reads all migrations by the rules of the database; changes nothing. */
  public Validation validate() {
    Database database = setup.database();
    return new Validator(database.dialect())
        .read(setup.source(), database.knownFileNames(), setup.placeholders);
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
    return verifyModels(Setup.loader());
  }

  /** The same for the models that {@code loader} sees. */
  public ModelVerification verifyModels(ClassLoader loader) {
    return verifyModels(ModelResources.read(loader));
  }

  /** The same for models that were read, as {@link ModelClassPath} does. */
  public ModelVerification verifyModels(List<FoundModel> models) {
    return setup.migrator().read(new ModelVerifier(models)::verify);
  }

  /**
   * Adopts a database made by other means: takes every pending versioned migration up to and
   * including the one that {@code named} means as applied. Returns their names.
   */
  public List<String> baseline(String named) {
    return setup.migrator().baseline(named);
  }

  /**
   * Takes over the history of another migration tool, after checking that each of its entries has a
   * file; nothing of the other tool is changed.
   */
  public ImportReport importHistory(ImportRequest request) {
    return setup.migrator().importHistory(request);
  }

  /** Hands over the SQL that {@link #migrate(MigrateRequest)} would run; runs nothing. */
  public void dryRun(MigrateRequest request, Consumer<String> sql) {
    setup.migrator().dryRun(request, sql);
  }

  /** Hands over the SQL that {@link #undo} would run; runs nothing. */
  public void dryRun(UndoRequest request, Consumer<String> sql) {
    setup.migrator().dryRunUndo(request, sql);
  }

  /**
   * Tells who holds the migration lock and, if told to, ends that run: its session is ended.
   *
   * @throws io.jmigrate.error.JmigrateException (REFUSED) for an H2 file that another process has
   *     open: only that process can let go of it
   */
  public LockReport unlock(boolean force) {
    return setup.migrator().unlock(force);
  }

  /**
   * What {@link #repair} would write down, in words; writes nothing, and refuses what it would
   * refuse.
   */
  public String plannedRepair(Decision decision, String named) {
    return setup.migrator().plannedRepair(decision, named);
  }

  /**
   * Writes down a person's decision on the migration that {@code named} means; returns its name.
   */
  public String repair(Decision decision, String named) {
    return setup.migrator().repair(decision, named);
  }
}
