package io.jmigrate;

import io.jmigrate.connection.Database;
import io.jmigrate.connection.StartWait;
import io.jmigrate.connection.Target;
import io.jmigrate.dialect.Dialects;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.history.HistoryTable;
import io.jmigrate.lock.LockMode;
import io.jmigrate.migration.MigrationSource;
import io.jmigrate.migration.SeedSource;
import io.jmigrate.migration.StepKind;
import io.jmigrate.run.LockWaits;
import io.jmigrate.run.MigrationListener;
import io.jmigrate.run.Migrator;
import io.jmigrate.run.Order;
import io.jmigrate.run.ProgramName;
import io.jmigrate.run.RunSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * All that is set of a {@link Jmigrate}, and what it means to those who work by it. Changed only
 * while it is made as a copy of another.
 */
final class Setup {
  private final @Nullable Target target;
  private final @Nullable DataSource dataSource;
  List<String> locations = List.of("classpath:db/migrations");
  @Nullable String schema;
  @Nullable String historySchema;
  String historyTable = Jmigrate.HISTORY_TABLE;
  Duration lockTimeout = Jmigrate.LOCK_TIMEOUT;
  LockMode lockMode = LockMode.AUTO;
  LockWaits lockWaits = LockWaits.USUAL;
  Order order = Order.WARN;
  Duration databaseWait = Duration.ZERO;
  MigrationListener listener = MigrationListener.SILENT;
  boolean endsOrphans;
  @Nullable Map<String, String> placeholders;

  /** One of the two says where to. */
  Setup(@Nullable Target target, @Nullable DataSource dataSource) {
    this.target = target;
    this.dataSource = dataSource;
  }

  /** A copy that differs in what {@code change} sets. */
  Setup with(Consumer<Setup> change) {
    Setup copy = new Setup(target, dataSource);
    copy.locations = locations;
    copy.schema = schema;
    copy.historySchema = historySchema;
    copy.historyTable = historyTable;
    copy.lockTimeout = lockTimeout;
    copy.lockMode = lockMode;
    copy.lockWaits = lockWaits;
    copy.order = order;
    copy.databaseWait = databaseWait;
    copy.listener = listener;
    copy.endsOrphans = endsOrphans;
    copy.placeholders = placeholders;
    change.accept(copy);
    return copy;
  }

  /**
   * Where and as whom, for those who need further databases of the same server.
   *
   * @throws JmigrateException (INVALID_CONFIGURATION) where there is only a DataSource
   */
  Target target() {
    if (target == null) {
      throw new JmigrateException(
          ErrorCode.INVALID_CONFIGURATION,
          "This needs a further database, and a DataSource leads to one only: it tells no password."
              + "\n  Nothing was done. Set jmigrate up with Jmigrate.of(url, user, password).");
    }
    return target;
  }

  Database database() {
    Dialects dialects = Dialects.installed();
    StartWait wait = new StartWait(databaseWait, listener::waitingForDatabase);
    return (dataSource == null
            ? new Database(target(), dialects, ProgramName.current())
            : new Database(dataSource, dialects))
        .waitingForStart(wait);
  }

  MigrationSource source() {
    return source(locations);
  }

  static MigrationSource source(List<String> locations) {
    return MigrationSource.at(locations, loader());
  }

  Migrator migrator() {
    return new Migrator(settings(), listener, placeholders);
  }

  RunSettings settings() {
    return settings(database(), source());
  }

  /** The same for another database and other files. */
  RunSettings settings(Database database, MigrationSource source) {
    return settings(database, source, StepKind.MIGRATION, historyTable);
  }

  /** Runs seeders, which have a history of their own beside that of the migrations. */
  Migrator seeder(SeedConfig seeds) {
    SeedSource source =
        new SeedSource(seeds.locations(), seeds.environment(), seeds.formats(), loader());
    String table = HistoryTable.ofSeeders(historyTable);
    return new Migrator(
        settings(database(), source, StepKind.SEEDER, table), listener, placeholders);
  }

  private RunSettings settings(
      Database database, MigrationSource source, StepKind kind, String table) {
    return new RunSettings(
        database,
        source,
        schema,
        historySchema,
        table,
        lockTimeout,
        lockMode,
        lockWaits,
        order,
        endsOrphans,
        firstFolder(),
        kind,
        historyTable);
  }

  /** An application's own where there is one, which may see more than jmigrate's. */
  static ClassLoader loader() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return context == null ? Jmigrate.class.getClassLoader() : context;
  }

  private @Nullable String firstFolder() {
    for (String location : locations) {
      if (!location.startsWith("classpath:")) {
        return location;
      }
    }
    return null;
  }
}
