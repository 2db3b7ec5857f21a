package io.jmigrate.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt, for the audit: what, how it ended, who, when, from where, with what.
 *
 * @param action in lower case: {@code apply}, {@code undo}, {@code repair}, …
 * @param state in lower case: {@code running}, {@code applied}, {@code failed}, {@code undone}
 * @param durationMs -1 when the attempt did not end
 * @param gitCommit of the working copy; null for none
 * @param error what stopped it; null for nothing
 */
public record HistoryRecord(
    long id,
    String version,
    String name,
    String action,
    String state,
    int batch,
    int statementsDone,
    int statementsTotal,
    Instant startedAt,
    long durationMs,
    String databaseUser,
    String host,
    String toolVersion,
    @Nullable String gitCommit,
    @Nullable String error) {}
