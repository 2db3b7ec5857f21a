package io.jmigrate.run;

import io.jmigrate.connection.Database;
import io.jmigrate.migration.MigrationSource;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a run works on.
 *
 * @param schema the schema migrations run in; null for the session's own
 * @param historySchema where the history table is; null for the schema migrations run in
 * @param historyTable its name
 * @param lockTimeout how long to wait for another run
 * @param gitFolder where to look for the Git commit that the migrations are of; null for nowhere
 */
public record RunSettings(
    Database database,
    MigrationSource source,
    @Nullable String schema,
    @Nullable String historySchema,
    String historyTable,
    Duration lockTimeout,
    @Nullable String gitFolder) {}
