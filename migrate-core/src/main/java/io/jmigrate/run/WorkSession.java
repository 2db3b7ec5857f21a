package io.jmigrate.run;

import io.jmigrate.connection.Database;
import io.jmigrate.dialect.BackgroundWrites;
import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.LockKey;
import io.jmigrate.dialect.Names;
import io.jmigrate.dialect.PoolRules;
import io.jmigrate.dialect.Route;
import io.jmigrate.dialect.ServerProblem;
import io.jmigrate.dialect.SessionRules;
import io.jmigrate.dialect.StatementRunner;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.history.Executor;
import io.jmigrate.history.HistorySnapshot;
import io.jmigrate.history.HistoryTable;
import io.jmigrate.lock.HeldLock;
import io.jmigrate.lock.LeaseOwner;
import io.jmigrate.lock.LeaseRequest;
import io.jmigrate.lock.LockMode;
import io.jmigrate.lock.MigrationLocks;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The connection that migrations run on, and the history as seen through it. Every migration finds
 * it as the first one did: what a script left behind in the session is removed before the next.
 */
final class WorkSession implements AutoCloseable {
  private final RunSettings settings;
  private final Database database;
  private HeldLock lock = HeldLock.NONE;
  private @Nullable Route route;
  private final BackgroundWrites.Hold writes;
  private final StatementWaits waits;
  private final OwnSettings ownSettings;
  private Connection connection;
  private @Nullable String schema;
  private @Nullable Executor executor;
  private boolean touched;
  private boolean begun;

  private @Nullable HistoryLayout layout;
  private long lastHistoryId;

  private WorkSession(RunSettings settings, Connection connection, MigrationListener listener)
      throws SQLException {
    this.settings = settings;
    this.database = settings.database();
    this.waits = new StatementWaits(this, database, listener);
    this.ownSettings = new OwnSettings(database);
    this.connection = connection;
    this.writes = dialect().backgroundWrites().hold(connection);
  }

  static WorkSession open(RunSettings settings, MigrationListener listener) throws SQLException {
    Connection connection =
        settings.database().open(settings.lockTimeout(), listener::waitingForLock);
    try {
      WorkSession session = new WorkSession(settings, connection, listener);
      session.enterSchema();
      return session;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  Connection connection() {
    return connection;
  }

  RunSettings settings() {
    return settings;
  }

  /** How its statements wait for locks that other sessions hold. */
  StatementWaits waits() {
    return waits;
  }

  /** What keeps other runs away; {@link HeldLock#NONE} until {@link #runUnder} says otherwise. */
  HeldLock lock() {
    return lock;
  }

  /** From now on this lock must be held for each statement. */
  void runUnder(HeldLock held) throws SQLException {
    lock = held;
    ownSettings.keep(connection);
    seeTheCluster();
  }

  /** Takes the lock, or takes it away. */
  MigrationLocks locks() throws SQLException {
    LeaseOwner owner =
        new LeaseOwner(database.user(), HostName.current(), ProcessHandle.current().pid());
    String table = historySchema() + "." + Names.typed(dialect(), settings.lockTable() + "_lock");
    LeaseRequest lease = new LeaseRequest(table, owner, schemaCreation());
    return new MigrationLocks(database, lockKey(), settings.lockMode(), route(), lease);
  }

  private Route route() throws SQLException {
    if (route == null) {
      route =
          settings.lockMode() == LockMode.SESSION
              ? Route.DIRECT
              : dialect().routing().of(connection);
    }
    return route;
  }

  /** What replaces settings of the session behind a pooler; null where there is none. */
  @Nullable PoolRules pool() throws SQLException {
    return route() == Route.POOLED ? dialect().routing().pool() : null;
  }

  private void seeTheCluster() throws SQLException {
    if (route() == Route.CLUSTERED) {
      MigrationLocks.readCausally(connection, dialect());
    }
  }

  /** Opens a transaction that finds the session as it should be. */
  void beginTransaction() throws SQLException {
    connection.setAutoCommit(false);
    PoolRules pool = pool();
    if (pool != null) {
      List<String> statements = new ArrayList<>(pool.begin());
      if (settings.schema() != null) {
        statements.add(pool.useSchema().formatted(typed(settings.schema())));
      }
      statements.addAll(waits.ofTransaction());
      StatementRunner.execute(connection, String.join("; ", statements));
    }
  }

  /** To be called before a transaction's last statement: leaves nothing to whoever comes next. */
  void endTransaction() throws SQLException {
    resumeOwnIdentity();
    PoolRules pool = touched ? pool() : null;
    if (pool != null) {
      StatementRunner.execute(connection, String.join("; ", pool.end()));
      touched = false;
    }
  }

  Dialect dialect() {
    return database.dialect();
  }

  /** Puts the configured schema first; does nothing where it is missing, see {@link #prepare}. */
  private void enterSchema() throws SQLException {
    String statement = schemaChoice();
    if (statement == null || pool() != null) {
      return;
    }
    ownSettings.keep(connection);
    try {
      StatementRunner.execute(connection, statement);
    } catch (SQLException e) {
      if (dialect().session().createSchema() == null
          || dialect().errors().problem(e) != ServerProblem.NO_SUCH_TABLE) {
        throw e;
      }
    }
  }

  /** The statement that puts the configured schema first; null when none is configured. */
  @Nullable String schemaChoice() {
    String wanted = settings.schema();
    return wanted == null ? null : dialect().session().useSchema().formatted(typed(wanted));
  }

  /** Whether there was no history when it was read. */
  boolean historyMissing() {
    return layout().missing();
  }

  private HistoryLayout layout() {
    if (layout == null) {
      layout = new HistoryLayout(dialect(), settings.historyTable());
    }
    return layout;
  }

  /** What has to run before the history can be written; nothing when its table is as it should. */
  List<String> preparation() throws SQLException {
    List<String> statements = new ArrayList<>();
    if (historyMissing()) {
      statements.addAll(schemaCreation());
    }
    statements.addAll(layout().statements(history()));
    return statements;
  }

  private List<String> schemaCreation() {
    List<String> statements = new ArrayList<>();
    String createSchema = dialect().session().createSchema();
    if (createSchema != null) {
      for (String wanted : new String[] {settings.schema(), settings.historySchema()}) {
        if (wanted != null) {
          statements.add(createSchema.formatted(typed(wanted)));
        }
      }
    }
    return statements;
  }

  /** Makes what the history needs: schemas and table, where they are missing. */
  void prepare() throws SQLException {
    for (String statement : preparation()) {
      StatementRunner.execute(connection, statement);
    }
    if (historyMissing()) {
      enterSchema();
    }
  }

  HistoryTable history() throws SQLException {
    return new HistoryTable(dialect(), historySchema(), settings.historyTable(), lock.fence());
  }

  /**
   * The history's schema: one that is configured as it is typed, else the session's own, exactly.
   */
  private String historySchema() throws SQLException {
    for (String wanted : new String[] {settings.historySchema(), settings.schema()}) {
      if (wanted != null) {
        return typed(wanted);
      }
    }
    return dialect().quote(currentSchema());
  }

  /** What the lock is about. */
  LockKey lockKey() throws SQLException {
    String catalog = connection.getCatalog();
    return new LockKey(
        catalog == null ? "" : catalog, bare(historySchema()), bare(settings.lockTable()));
  }

  /** Equal however a name is quoted; that different names may be equal, too, does no harm. */
  private static String bare(String name) {
    return name.replaceAll("[\"`]", "").toLowerCase(Locale.ROOT);
  }

  /** What the history says now; empty when there is no table yet. */
  HistorySnapshot readHistory() throws SQLException {
    HistorySnapshot snapshot = layout().read(history(), connection);
    lastHistoryId = snapshot.lastId();
    return snapshot;
  }

  /** The id of the next history row; no other run gives one out while the lock is ours. */
  long nextHistoryId() {
    return ++lastHistoryId;
  }

  /** The schema that unqualified names are created in. */
  String currentSchema() throws SQLException {
    if (schema == null) {
      String query = dialect().session().currentSchema();
      String current =
          query == null ? connection.getCatalog() : StatementRunner.single(connection, query);
      if (current == null || current.isEmpty()) {
        throw new JmigrateException(
            ErrorCode.INVALID_CONFIGURATION,
            "No schema is selected at "
                + database.target()
                + ": the URL names no database, or the search path is empty. Name one in the URL, or"
                + " with --schema.");
      }
      schema = current;
    }
    return schema;
  }

  /** Who we are to the server. */
  Executor executor() throws SQLException {
    if (executor == null) {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(dialect().session().identity())) {
        row.next();
        String started = Objects.requireNonNullElse(row.getString(2), "?");
        executor =
            new Executor(
                Objects.requireNonNullElse(row.getString(3), "?"),
                HostName.current(),
                Objects.requireNonNullElse(row.getString(1), "?"),
                pool() == null ? started : Executor.POOLED + ProgramName.current(),
                ToolVersion.current(),
                GitCommit.around(settings.gitFolder()));
      }
    }
    return executor;
  }

  /** What is done is noted, and no statement is at work. */
  void betweenStatements() {
    writes.betweenStatements();
  }

  /** A statement ran that may have changed the session. */
  void touch() {
    touched = true;
  }

  /** Drops what is uncommitted, whoever opened the transaction. */
  void rollback() throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.rollback();
    }
    StatementRunner.execute(connection, "ROLLBACK");
  }

  /** Acts as the user who logged in again, so that the history can be written. */
  void resumeOwnIdentity() throws SQLException {
    String statement = dialect().session().ownIdentity();
    if (touched && statement != null) {
      StatementRunner.execute(connection, statement);
      ownSettings.resume(connection);
    }
  }

  /** Brings the session back to its first state, in auto-commit mode. */
  void cleanse() throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.setAutoCommit(true);
    }
    if (pool() != null) {
      touched = false;
      return;
    }
    SessionRules rules = dialect().session();
    if (touched && rules.reset().isEmpty()) {
      reconnect();
    } else if (touched) {
      StatementRunner.execute(connection, String.join("; ", rules.reset()));
      ownSettings.resume(connection);
      enterSchema();
      begun = false;
      waits.forget();
    }
    touched = false;
    if (!begun) {
      for (String statement : rules.begin()) {
        StatementRunner.execute(connection, statement);
      }
      begun = true;
    }
  }

  /** A new connection in place of one that is used up or broken. */
  void reconnect() throws SQLException {
    if (database.isLent()) { // the pool may have no more than these
      Database.end(connection);
    }
    Connection fresh = database.open(Duration.ZERO);
    try {
      connection.close();
    } finally {
      connection = fresh;
      ownSettings.forget();
      executor = null;
      route = null;
      touched = false;
      begun = false;
      waits.forget();
    }
    enterSchema();
    seeTheCluster();
  }

  private String typed(String name) {
    return Names.typed(dialect(), name);
  }

  @Override
  public void close() throws SQLException {
    waits.close();
    try (Connection closing = connection) {
      writes.close();
      if (lock == HeldLock.NONE) {
        ownSettings.resume(connection);
      } else {
        Database.spoil(closing);
      }
    }
  }
}
