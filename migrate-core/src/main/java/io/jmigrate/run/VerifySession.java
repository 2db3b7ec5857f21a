package io.jmigrate.run;

import io.jmigrate.dialect.CatalogSnapshot;
import io.jmigrate.dialect.CatalogWatch;
import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.StatementRunner;
import io.jmigrate.history.HistoryEntry;
import io.jmigrate.history.HistorySnapshot;
import io.jmigrate.lock.LockMode;
import io.jmigrate.migration.DatabaseNames;
import io.jmigrate.migration.Migration;
import io.jmigrate.migration.MigrationSet;
import io.jmigrate.migration.Script;
import io.jmigrate.migration.ScriptDigest;
import io.jmigrate.migration.StepKind;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A scratch database with a history of its own, in which migrations go up and down as they would in
 * the target. Nobody else is there, so there is no lock.
 */
final class VerifySession implements AutoCloseable {
  /** Apart from the migrations' own schemas, which a script may drop. */
  private static final String HISTORY_SCHEMA = "jmigrate_verify";

  private static final String OWN_NAMES = "jmigrate_";

  private final ScratchDatabase scratch;
  private final WorkSession session;

  /** Looks at the catalog; no script changes how it reads it. */
  private final Connection eyes;

  private final String ownSchema;
  private final CatalogWatch watch;
  private final FileChecks checks;

  /** By key; what their placeholders stand for belongs to this database. */
  private final Map<String, Migration> files = new LinkedHashMap<>();

  private final DatabaseNames names;

  private VerifySession(
      ScratchDatabase scratch,
      WorkSession session,
      Connection eyes,
      RunSettings like,
      @Nullable Map<String, String> placeholders)
      throws SQLException {
    this.scratch = scratch;
    this.session = session;
    this.eyes = eyes;
    this.checks = new FileChecks(session.dialect().syntax());
    this.names =
        new DatabaseNames(session.dialect().fileNames(), scratch.database().knownFileNames());
    MigrationSet.read(
            like.source(), names, FlywayPlaceholders.of(session, like.historyTable(), placeholders))
        .migrations()
        .forEach(migration -> files.put(migration.key(), migration));
    String schema = like.schema();
    String own = schema == null ? eyes.getSchema() : schema;
    this.ownSchema = own == null ? Objects.requireNonNullElse(eyes.getCatalog(), "") : own;
    this.watch = new CatalogWatch(session.dialect(), eyes, ownSchema);
  }

  /** Opens a session in a scratch database, which is closed with it. */
  static VerifySession open(
      ScratchDatabase scratch, RunSettings like, @Nullable Map<String, String> placeholders)
      throws SQLException {
    boolean schemas = scratch.database().dialect().session().createSchema() != null;
    RunSettings settings =
        new RunSettings(
            scratch.database(),
            like.source(),
            like.schema(),
            schemas ? HISTORY_SCHEMA : null,
            "jmigrate_history",
            Duration.ZERO,
            LockMode.SESSION,
            like.lockWaits(),
            Order.WARN,
            false,
            null,
            StepKind.MIGRATION,
            "jmigrate_history");
    Connection eyes = scratch.database().open(Duration.ZERO);
    try {
      WorkSession session = WorkSession.open(settings, MigrationListener.SILENT);
      try {
        session.readHistory();
        session.prepare();
        return new VerifySession(scratch, session, eyes, like, placeholders);
      } catch (SQLException | RuntimeException e) {
        session.close();
        throw e;
      }
    } catch (SQLException | RuntimeException e) {
      eyes.close();
      throw e;
    }
  }

  /**
   * Makes sure that no script reaches out.
   *
   * @throws io.jmigrate.error.JmigrateException (REFUSED) when one does
   */
  void require(VerifyPlan plan) {
    scratch.require(plan.scripts(this::file));
  }

  /** All migrations of the source. */
  List<Migration> files() {
    return List.copyOf(files.values());
  }

  /** The migration as it runs here. */
  Migration file(Migration named) {
    return Objects.requireNonNull(files.get(named.key()));
  }

  Dialect dialect() {
    return session.dialect();
  }

  /** Whether the database is gone because the process was told to end. */
  boolean interrupted() {
    return scratch.dropped();
  }

  CatalogSnapshot look() throws SQLException {
    return watch.look();
  }

  /** Whether the last look could not tell what the scripts before it may have touched. */
  boolean lookedAtEverything() {
    return watch.readAsWhole();
  }

  /** What the schema engine reads, without what jmigrate keeps for itself. */
  Schema schema() throws SQLException {
    return session.dialect().inspector().read(eyes, VerifySession::ours);
  }

  private static boolean ours(ObjectName name) {
    return name.name().toLowerCase(Locale.ROOT).startsWith(OWN_NAMES);
  }

  /** The schema whose objects are named without it. */
  String ownSchema() {
    return ownSchema;
  }

  /**
   * Applies migrations.
   *
   * @throws MigrationFailedException when a statement failed
   */
  void up(List<Migration> named) throws SQLException {
    List<Migration> migrations = named.stream().map(this::file).toList();
    migrations.forEach(migration -> watched(migration.up()));
    Inventory inventory = new Inventory(migrations, names, HistorySnapshot.EMPTY, checks);
    new ApplyRun(session, MigrationListener.SILENT, inventory).apply(migrations);
  }

  /**
   * Takes the migration back that was applied last.
   *
   * @throws MigrationFailedException when a statement failed
   */
  void down(Migration named) throws SQLException {
    Migration migration = file(named);
    watched(Objects.requireNonNull(migration.down()));
    HistorySnapshot history = session.readHistory();
    HistoryEntry entry = Objects.requireNonNull(history.find(migration.key()));
    Inventory inventory = new Inventory(List.of(migration), names, history, checks);
    new UndoRun(session, MigrationListener.SILENT, inventory, false).undo(List.of(entry));
  }

  private void watched(Script script) {
    ScriptDigest.read(script, dialect().syntax(), watch::runs);
  }

  /** Forgets what was run, which keeps reading the history short. */
  void forget() throws SQLException {
    StatementRunner.execute(session.connection(), "DELETE FROM " + session.history().qualified());
  }

  @Override
  public void close() throws SQLException {
    try (ScratchDatabase dropped = scratch;
        Connection closed = eyes) {
      session.close();
    }
  }
}
