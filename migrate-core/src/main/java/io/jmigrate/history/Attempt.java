package io.jmigrate.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is written down when an attempt begins, or, inside a transaction, when it has succeeded.
 *
 * @param version the migration's key
 * @param downScript the down as it is now, so that it can be undone when its file is gone; null for
 *     none
 * @param models the fingerprint of the models that the database fits afterwards; null for none
 * @param statementsTotal how many statements the script has; of a file of rows, how many rows
 */
public record Attempt(
    String version,
    String name,
    Action action,
    long sequence,
    int batch,
    String rawSha256,
    String checksum,
    String checksumAlgorithm,
    @Nullable String downScript,
    @Nullable String models,
    int statementsTotal,
    Instant startedAt) {
  /** The same of a file of rows, once they are loaded. */
  public Attempt loaded(long rows, @Nullable String deletions) {
    return new Attempt(
        version,
        name,
        action,
        sequence,
        batch,
        rawSha256,
        checksum,
        checksumAlgorithm,
        downScript == null ? deletions : downScript,
        models,
        (int) Math.min(rows, Integer.MAX_VALUE),
        startedAt);
  }
}
