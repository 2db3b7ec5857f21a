package io.jmigrate.run;

import io.jmigrate.dialect.StatementKind;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.history.HistoryEntry;
import io.jmigrate.history.JournalState;
import io.jmigrate.history.State;
import io.jmigrate.migration.ScriptContents;
import io.jmigrate.sql.SqlStatement;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out, the lock being held, where a script that stopped half-way has to go on. */
final class Recovery {
  private static final Pattern TEMPORARY =
      Pattern.compile("CREATE (OR REPLACE )?((GLOBAL|LOCAL|CACHED|MEMORY) )*TEMP(ORARY)?\\b");
  private static final Pattern MANY_IN_ONE = Pattern.compile("(CALL|DO|BEGIN|RUNSCRIPT)\\b");

  private final WorkSession session;

  Recovery(WorkSession session) {
    this.session = session;
  }

  /**
   * The first statement that is not done, as journal and catalog tell.
   *
   * @throws JmigrateException (REFUSED) when they do not, with the commands to choose with
   */
  ResumePoint find(HistoryEntry entry, PreparedScript script) throws SQLException {
    JournalState journal = session.history().journal(session.connection(), entry.id());
    try (ScriptContents statements =
        ScriptContents.open(script.script(), session.dialect().syntax())) {
      String hash = null;
      SqlStatement last = null;
      SessionTies ties = new SessionTies();
      for (int i = 0; i < journal.done(); i++) {
        SqlStatement statement = statements.next();
        if (statement == null) {
          throw changed(entry, script, journal);
        }
        if (TEMPORARY.matcher(statement.head()).lookingAt()) {
          throw unclear(
              entry,
              script.path()
                  + ":"
                  + statement.start()
                  + ": a temporary table was made here, and is gone with its session; "
                  + entry.name()
                  + " cannot go on behind it.");
        }
        hash = StatementHash.chained(hash, statement.written());
        last = statement;
        ties.done(statement, session.dialect().statements().isSetting(statement));
      }
      if (hash != null && !hash.equals(journal.hash())) {
        throw changed(entry, script, journal);
      }
      ResumePoint point = new ResumePoint(journal.done(), hash);
      SqlStatement next = statements.next();
      SqlStatement at = next == null ? last : next;
      if (entry.state() == State.RUNNING && at != null) {
        session.dialect().unfinished().settle(session.connection(), at);
      }
      boolean doubtful =
          entry.state() == State.RUNNING && journal.announced() != null && next != null;
      ResumePoint found = doubtful ? afterDoubt(entry, script, journal, point, next) : point;
      if (next != null && found.done() > point.done()) {
        ties.done(next, false);
        next = statements.next();
      }
      if (found.done() == point.done() && !doubtful) {
        LastingRows.refuse(session, entry, script, found);
      }
      if (found.done() > 0) {
        requireTies(entry, script, ties, next, statements);
      }
      return found;
    }
  }

  /** Refuses where a statement to come needs what only the session of the dead run knew. */
  private void requireTies(
      HistoryEntry entry,
      PreparedScript script,
      SessionTies ties,
      @Nullable SqlStatement first,
      ScriptContents statements) {
    boolean atFirst = true;
    for (SqlStatement next = first; next != null; next = statements.next()) {
      String missing = ties.missing(next, atFirst);
      if (missing != null) {
        throw unclear(
            entry,
            script.path()
                + ":"
                + next.start()
                + ": "
                + entry.name()
                + " cannot go on here: "
                + missing
                + " was known to the session of the run that stopped, and is gone with it.");
      }
      if (ties.nothingLost()) {
        return;
      }
      atFirst = false;
    }
  }

  /** The statement {@code next} was under way when its run died. */
  private ResumePoint afterDoubt(
      HistoryEntry entry,
      PreparedScript script,
      JournalState journal,
      ResumePoint before,
      @Nullable SqlStatement next)
      throws SQLException {
    if (next == null || journal.announced() == null) {
      return before;
    }
    String place = script.path() + ":" + next.start() + ": ";
    String catalog = session.dialect().fingerprint().before(session.connection(), next.text());
    String announced = journal.announced();
    boolean committedAPart = announced.endsWith(Journal.COMMITTED_A_PART);
    if (committedAPart) {
      announced = announced.substring(0, announced.length() - Journal.COMMITTED_A_PART.length());
    }
    if (!announced.startsWith(StatementHash.brief(next.written()))) {
      throw unclear(
          entry,
          place
              + (committedAPart
                  ? "the run died in a transaction that begins here, after something called in it had"
                      + " committed a part of it; how much took effect cannot be told."
                  : "this statement was changed while it is not known whether it took effect before."));
    }
    boolean touched = !announced.endsWith(catalog);
    boolean mayCommit = session.dialect().statements().kind(next) == StatementKind.MAY_COMMIT;
    boolean leftNothing = mayCommit && !committedAPart && !touched;
    if (MANY_IN_ONE.matcher(next.head()).lookingAt() && !leftNothing) {
      throw unclear(
          entry,
          place
              + "the run died while this was at work, and how much of it took effect cannot be told.");
    }
    if (touched) {
      session.dialect().unfinished().complete(session.connection(), next);
    }
    return touched
        ? new ResumePoint(before.done() + 1, StatementHash.chained(before.hash(), next.written()))
        : before;
  }

  private JmigrateException changed(
      HistoryEntry entry, PreparedScript script, JournalState journal) {
    return unclear(
        entry,
        script.path()
            + ": the first "
            + journal.done()
            + " statements took effect before, and are not the same any more; only what comes after"
            + " them may be corrected.");
  }

  /** The refusal to go on, with what a person can decide. */
  JmigrateException unclear(HistoryEntry entry, String what) {
    return new JmigrateException(
        ErrorCode.REFUSED,
        what
            + "\n  Now one of:\n"
            + HalfDone.decisions(session.settings().kind(), entry.version())
            + "\n  Nothing was run.");
  }
}
