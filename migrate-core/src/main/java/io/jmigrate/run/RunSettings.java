package io.jmigrate.run;

import io.jmigrate.connection.Database;
import io.jmigrate.lock.LockMode;
import io.jmigrate.migration.MigrationSource;
import io.jmigrate.migration.StepKind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a run works on.
 *
 * @param schema the schema migrations run in; null for the session's own
 * @param historySchema where the history table is; null for the schema migrations run in
 * @param historyTable its name
 * @param lockTimeout how long to wait for another run
 * @param lockMode how runs exclude each other
 * @param lockWaits what a statement does that finds a lock held by somebody else
 * @param order what to do about migrations that come late
 * @param endsOrphans whether a statement that a dead run left at work in the server is ended rather
 *     than waited for
 * @param gitFolder where to look for the Git commit that the migrations are of; null for nowhere
 * @param kind what is run
 * @param lockTable the history table whose lock is taken: runs of different kinds exclude each
 *     other, too
 */
public record RunSettings(
    Database database,
    MigrationSource source,
    @Nullable String schema,
    @Nullable String historySchema,
    String historyTable,
    Duration lockTimeout,
    LockMode lockMode,
    LockWaits lockWaits,
    Order order,
    boolean endsOrphans,
    @Nullable String gitFolder,
    StepKind kind,
    String lockTable) {
  /** The same, waiting for nobody. */
  RunSettings impatient() {
    return new RunSettings(
        database,
        source,
        schema,
        historySchema,
        historyTable,
        Duration.ZERO,
        lockMode,
        lockWaits,
        order,
        endsOrphans,
        gitFolder,
        kind,
        lockTable);
  }
}
