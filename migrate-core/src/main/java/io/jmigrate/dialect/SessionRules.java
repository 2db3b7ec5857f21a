package io.jmigrate.dialect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a session is read and brought back to its first state.
 *
 * @param currentSchema one row, one column: the schema that unqualified names are created in; null
 *     when the driver knows it without asking
 * @param identity one row: the session's id in the server, when it began, the database user
 * @param isAtWork gives the id of the session of an id and a start, both as text, while it may
 *     still do something; null where a session dies with its client
 * @param endAtWork ends what {@code isAtWork} finds, given the same, and nothing else; null where
 *     {@code endSession} does, because ids are not used again
 * @param isCommitting gives the id of another session that has written to a table (qualified, as
 *     text) and not yet committed; null where no transaction is without its row in the history
 * @param endSession ends the session of an id, {@code %s}
 * @param useSchema puts a schema (already quoted, as {@code %s}) first in the search order
 * @param settings gives the statement, or several, that give the session the settings back that it
 *     has now
 * @param createSchema makes a schema (already quoted, as {@code %s}) unless it exists; null where a
 *     schema is a database
 * @param tableExists finds a row when there is a table called {@code ?}, whatever its case; asked
 *     before the history is read where a failed read would be logged in a file; null where it would
 *     not
 * @param ownIdentity makes the session act as the user who logged in again, inside a transaction
 *     too; null where a script cannot change that
 * @param lockWait the statement that says how long the session waits for locks
 * @param begin statements that give a session what the database's own client would have, where the
 *     driver has chosen otherwise; run before the first migration and after each reset
 * @param reset statements, sent together, that undo what a migration may have left in the session;
 *     empty where only a new connection does
 */
public record SessionRules(
    @Nullable String currentSchema,
    String identity,
    @Nullable String isAtWork,
    @Nullable String endAtWork,
    @Nullable String isCommitting,
    String endSession,
    String useSchema,
    String settings,
    @Nullable String createSchema,
    @Nullable String tableExists,
    @Nullable String ownIdentity,
    LockWaitSetting lockWait,
    List<String> begin,
    List<String> reset) {

  public SessionRules {
    begin = List.copyOf(begin);
    reset = List.copyOf(reset);
  }
}
