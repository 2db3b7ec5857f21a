package io.jmigrate.run;

import io.jmigrate.connection.StatementFailure;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.error.LockLostException;
import io.jmigrate.history.Attempt;
import io.jmigrate.history.State;
import io.jmigrate.migration.ScriptContents;
import io.jmigrate.sql.SqlStatement;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A script statement by statement, for what one transaction cannot hold. The history row is there
 * before the first statement and follows each: a DML statement and its entry commit together, a
 * statement that commits by itself is noted right after.
 */
final class JournaledExecution implements ScriptExecution {
  private final WorkSession session;
  private final MigrationListener listener;

  /** The statement that the server is at. */
  private @Nullable SqlStatement current;

  JournaledExecution(WorkSession session, MigrationListener listener) {
    this.session = session;
    this.listener = listener;
  }

  @Override
  public int run(PreparedScript script, Attempt attempt, State success, ResumePoint from) {
    long begin = System.nanoTime();
    LockRetries retries = LockRetries.of(script, attempt.name(), session, listener);
    Journal journal = null;
    try {
      Pooled.require(session, script);
      session.cleanse();
      session.waits().limit(retries.limit());
      journal = Journal.begin(session, attempt, from);
      boolean sameSession = false;
      while (!done(script, journal, success, begin, retries, sameSession)) {
        sameSession = true;
      }
      return script.statements();
    } catch (SQLException e) {
      throw failed(script, attempt, journal, described(script, e), retries, e);
    } catch (IOException e) {
      throw failed(
          script,
          attempt,
          journal,
          "Cannot read " + script.path() + ": " + e.getMessage(),
          retries,
          e);
    } catch (LockLostException e) {
      takeBack(e);
      throw e.with(
          "\n  Of "
              + attempt.name()
              + (journal == null || journal.done() == 0
                  ? " nothing was done."
                  : " so much was done: "
                      + journal.done()
                      + " of "
                      + script.statements()
                      + " statements.")
              + " Run the command again, and it goes on from there.");
    } catch (JmigrateException e) {
      record(journal, e.getMessage(), e);
      throw e;
    }
  }

  /**
   * Sends what comes after the statements that are noted; false when a lock was not to be had, and
   * it has to be tried again from there.
   */
  private boolean done(
      PreparedScript script,
      Journal journal,
      State success,
      long begin,
      LockRetries retries,
      boolean sameSession)
      throws SQLException, IOException {
    JournaledStatements sender = new JournaledStatements(session, journal, script, sameSession);
    int noted = journal.done();
    try (ScriptContents statements =
        ScriptContents.open(script.script(), session.dialect().syntax())) {
      for (int i = 0; i < noted; i++) {
        current = statements.next();
        if (current != null && !sameSession) {
          sender.repeatSetting(current);
        }
      }
      for (current = statements.next(); current != null; current = statements.next()) {
        sender.send(current);
        listener.statementDone(journal.sent(), script.statements());
      }
      sender.finish(success, Duration.ofNanos(System.nanoTime() - begin));
      return true;
    } catch (SQLException e) {
      if (journal.done() > noted) {
        retries.progress();
      }
      if (!retries.possible(e) || !sender.canBeRepeated()) {
        throw e;
      }
      session.waits().resting();
      session.rollback();
      journal.forgetUnnoted();
      retries.pause(e, again(journal.done() + 1, sender.reached()));
      return false;
    } finally {
      session.waits().resting();
    }
  }

  private static String again(int first, int reached) {
    return reached > first
        ? "it was taken back to its statement " + first + " and is"
        : "its statement " + first + " is";
  }

  private String described(PreparedScript script, SQLException e) {
    SqlStatement at = current;
    return at == null
        ? script.path() + ": " + session.dialect().errors().read(e, "").message()
        : StatementFailure.describe(
            script.path(), at, session.dialect().errors().read(e, at.text()));
  }

  /** Drops what is uncommitted and writes nothing: the history may be another run's by now. */
  private void takeBack(LockLostException cause) {
    try {
      session.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private JmigrateException failed(
      PreparedScript script,
      Attempt attempt,
      @Nullable Journal journal,
      String described,
      LockRetries retries,
      Exception cause) {
    if (journal == null) {
      return new JmigrateException(
          ErrorCode.DATABASE_ERROR,
          described + "\n  Nothing of " + attempt.name() + " was run.",
          cause);
    }
    int done = journal.done();
    if (LostConnection.happened(session)) {
      return LostConnection.journaled(attempt, done, script.statements(), described, cause);
    }
    boolean locked = cause instanceof SQLException error && retries.concerns(error);
    String what = locked ? described + retries.account() : described;
    record(journal, what, cause);
    if (locked) {
      String kept =
          done == 0
              ? "No statement of " + attempt.name() + " was completed."
              : HalfDone.kept(done, script.statements());
      return new MigrationFailedException(
          attempt.name(),
          done == 0,
          what + "\n  " + kept + "\n  Now one of:\n" + retries.choices(attempt.action()),
          cause);
    }
    String state =
        done == 0
            ? "\n  No statement of "
                + attempt.name()
                + " was completed.\n  Correct the file and run the command again."
            : "\n  "
                + HalfDone.kept(done, script.statements())
                + "\n"
                + HalfDone.choices(session.settings().kind(), attempt.version(), attempt.action());
    return new MigrationFailedException(attempt.name(), done == 0, described, state, cause);
  }

  /** Drops what is uncommitted and notes the failure. */
  private void record(@Nullable Journal journal, @Nullable String error, Exception cause) {
    if (journal == null) {
      return;
    }
    try {
      session.rollback();
      session.touch();
      session.cleanse();
      journal.fail(error);
    } catch (SQLException | JmigrateException e) {
      cause.addSuppressed(e);
    }
  }
}
