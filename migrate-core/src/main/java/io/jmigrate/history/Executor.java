package io.jmigrate.history;

import org.jspecify.annotations.Nullable;

/**
 * Who runs, and over which connection: for the audit, and to find a server-side statement that
 * outlived its client.
 *
 * @param connectionId the work connection's id in the server
 * @param connectionStarted when the server says that connection began; ids are used again
 * @param gitCommit of the working copy the migrations came from; null when there is none
 */
public record Executor(
    String databaseUser,
    String host,
    String connectionId,
    String connectionStarted,
    String toolVersion,
    @Nullable String gitCommit) {}
