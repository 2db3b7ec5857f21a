package io.jmigrate.history;

import org.jspecify.annotations.Nullable;

/**
 * One row of the history, as far as deciding what to run needs it.
 *
 * @param id grows with every row
 * @param version the migration's key: its canonical version, or {@code R__} and its description
 * @param name as the file was called
 * @param sequence the order of application, kept by later repairs; undo follows it
 * @param batch the run that applied it, from 1
 * @param rawSha256 of the up file's bytes
 * @param checksum of the up's tokens, by {@code checksumAlgorithm}
 * @param models the fingerprint of the models that the up brings; null for none, and for attempts
 *     that were no application of it
 * @param statementsDone how many statements took effect for good
 */
public record HistoryEntry(
    long id,
    String version,
    String name,
    Action action,
    State state,
    long sequence,
    int batch,
    String rawSha256,
    String checksum,
    String checksumAlgorithm,
    @Nullable String models,
    int statementsDone,
    int statementsTotal) {

  /** Whether the attempt failed without leaving a trace, so that the row before it still holds. */
  boolean leftNothing() {
    return state == State.FAILED && statementsDone == 0;
  }

  /** Whether the attempt stopped half-way, so that neither up nor down describes the database. */
  public boolean halfDone() {
    return state == State.RUNNING || (state == State.FAILED && statementsDone > 0);
  }
}
