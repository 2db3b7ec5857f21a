package io.jmigrate.dialect;

import io.jmigrate.sql.SqlStatement;
import java.util.regex.Pattern;

/**
 * How statements are told apart, as patterns over {@link SqlStatement#head()}, matched from its
 * start.
 *
 * @param begin opens a transaction
 * @param plainBegin the forms of {@code begin} without options, equal to what jmigrate itself would
 *     do
 * @param commit ends it
 * @param rollback drops it
 * @param lockTables keeps the session from every other table
 * @param unlockTables ends that
 * @param outside refuses to run inside a transaction
 * @param commits commits by itself
 * @param transactionControlInBody statements whose text may hold transaction control of its own
 *     ({@code DO} blocks)
 * @param leavesSession certainly leaves the session as it was: no settings, no temporary objects
 */
public record StatementRules(
    Pattern begin,
    Pattern plainBegin,
    Pattern commit,
    Pattern rollback,
    Pattern lockTables,
    Pattern unlockTables,
    Pattern outside,
    Pattern commits,
    Pattern transactionControlInBody,
    Pattern leavesSession) {

  /** Matches nothing: for a database that has no statements of a group. */
  public static final Pattern NONE = Pattern.compile("(?!)");

  private static final Pattern TRANSACTION_CONTROL =
      Pattern.compile(
          "\\b(COMMIT|ROLLBACK)\\b\\s*(AND\\s+(NO\\s+)?CHAIN\\s*)?;", Pattern.CASE_INSENSITIVE);

  /** What the statement does to the transaction it runs in. */
  public StatementKind kind(SqlStatement statement) {
    String head = statement.head();
    if (begin.matcher(head).lookingAt()) {
      return StatementKind.BEGIN;
    }
    if (commit.matcher(head).lookingAt()) {
      return StatementKind.COMMIT;
    }
    if (rollback.matcher(head).lookingAt()) {
      return StatementKind.ROLLBACK;
    }
    if (lockTables.matcher(head).lookingAt()) {
      return StatementKind.LOCK_TABLES;
    }
    if (unlockTables.matcher(head).lookingAt()) {
      return StatementKind.UNLOCK_TABLES;
    }
    if (outside.matcher(head).lookingAt()
        || (transactionControlInBody.matcher(head).lookingAt()
            && TRANSACTION_CONTROL.matcher(statement.text()).find())) {
      return StatementKind.OUTSIDE_TRANSACTION;
    }
    return commits.matcher(head).lookingAt() ? StatementKind.COMMITS : StatementKind.ORDINARY;
  }

  /** Whether a {@link StatementKind#BEGIN} statement is what jmigrate would have sent itself. */
  public boolean isPlainBegin(SqlStatement statement) {
    return plainBegin.matcher(statement.head()).matches();
  }

  /** Whether the session may differ after the statement: settings, temporary tables, locks. */
  public boolean mayChangeSession(SqlStatement statement) {
    return !leavesSession.matcher(statement.head()).lookingAt();
  }
}
