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
    @Nullable String gitCommit) {

  /**
   * How {@code connectionStarted} begins where each transaction may run in another session of a
   * pool; what follows is what the sessions call themselves meanwhile.
   */
  public static final String POOLED = "pooled, ";

  /** What the sessions call themselves; null where there is but one, known by its id. */
  public @Nullable String pooledName() {
    return connectionStarted.startsWith(POOLED)
        ? connectionStarted.substring(POOLED.length())
        : null;
  }
}
