package io.jmigrate.run;

import io.jmigrate.migration.Script;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a script before its first statement runs, from one reading of it.
 *
 * @param rawSha256 of the file's bytes
 * @param checksum of the script's tokens, by {@code algorithm}
 * @param statements how many will be sent
 * @param ownTransaction whether its first and last statement are a BEGIN and a COMMIT around
 *     everything, which are left out because the transaction is ours
 * @param together whether its statements can be sent in one piece: few, short, and none that
 *     changes how the next is understood
 * @param looksBack whether a statement asks what the one before it has done, so that nothing may be
 *     sent in between
 * @param rowsOnly whether it leaves the schema as it is, and so holds up nobody while it waits
 * @param ownLockWait whether it says itself how long its statements wait for locks
 * @param outside where the first statement stands that cannot run in a transaction, with its first
 *     words; null when there is none, or when transactions do not matter
 * @param models the fingerprint of the models that the database fits afterwards; null for none
 * @param irreversible why it can never be undone, as its author says; null when nothing is said
 */
record PreparedScript(
    Script script,
    String rawSha256,
    String checksum,
    String algorithm,
    int statements,
    TransactionMode mode,
    boolean ownTransaction,
    boolean together,
    boolean looksBack,
    boolean rowsOnly,
    boolean ownLockWait,
    @Nullable String outside,
    @Nullable String models,
    @Nullable String irreversible) {

  String path() {
    return script.file().path();
  }
}
