package io.jmigrate.run;

import io.jmigrate.dialect.StatementKind;
import io.jmigrate.dialect.StatementRules;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.history.HistoryEntry;
import io.jmigrate.history.State;
import io.jmigrate.migration.ScriptContents;
import io.jmigrate.sql.SqlStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Rows of tables that take part in no transaction: what a statement did to them stays, although the
 * transaction that would have noted the statement was rolled back.
 */
final class LastingRows {
  private LastingRows() {}

  /**
   * Returns when nothing of the kind can have been left by statements that are not noted.
   *
   * @throws JmigrateException (REFUSED) when it can, with the commands to choose with
   */
  static void refuse(
      WorkSession session, HistoryEntry entry, PreparedScript script, ResumePoint from)
      throws SQLException {
    StatementRules rules = session.dialect().statements();
    try (ScriptContents statements =
        ScriptContents.open(script.script(), session.dialect().syntax())) {
      for (int i = 0; i < from.done(); i++) {
        statements.next();
      }
      SqlStatement first = statements.next();
      boolean theirs = first != null && rules.kind(first) == StatementKind.BEGIN;
      boolean holding = script.looksBack();
      int left =
          script.statements() > JournaledStatements.SMALL_SCRIPT ? JournaledStatements.GROUP : 1;
      SqlStatement next = theirs ? statements.next() : first;
      // One that failed by itself was taken to be not done, and perhaps corrected.
      boolean spared = entry.state() == State.FAILED && !theirs && left == 1;
      while (next != null && mayHaveRun(rules, next, theirs)) {
        boolean tied = holding || SessionTies.followsOn(next);
        if (!theirs && left-- <= 0 && !tied) {
          return;
        }
        String table = spared ? null : lastingTable(session, next);
        spared = false;
        if (table != null) {
          throw new Recovery(session)
              .unclear(
                  entry,
                  script.path()
                      + ":"
                      + next.start()
                      + ": whether this took effect is not known: "
                      + table
                      + " takes part in no transaction, and the run stopped before it was noted.");
        }
        holding |= SessionTies.assigns(next);
        next = statements.next();
      }
    }
  }

  private static boolean mayHaveRun(StatementRules rules, SqlStatement next, boolean theirs) {
    StatementKind kind = rules.kind(next);
    return kind == StatementKind.ORDINARY || (theirs && kind == StatementKind.MAY_COMMIT);
  }

  private static @Nullable String lastingTable(WorkSession session, SqlStatement statement)
      throws SQLException {
    return session.dialect().unfinished().lastingTable(session.connection(), statement);
  }
}
