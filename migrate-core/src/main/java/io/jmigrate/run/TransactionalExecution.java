package io.jmigrate.run;

import io.jmigrate.connection.StatementFailure;
import io.jmigrate.dialect.ServerProblem;
import io.jmigrate.dialect.StatementKind;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.error.LockLostException;
import io.jmigrate.history.Attempt;
import io.jmigrate.history.Outcome;
import io.jmigrate.history.State;
import io.jmigrate.migration.ScriptContents;
import io.jmigrate.sql.SqlStatement;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A script and its history row in one transaction: afterwards all of it is there, or nothing. */
final class TransactionalExecution implements ScriptExecution {
  private final WorkSession session;
  private final MigrationListener listener;
  private final TakingBack takingBack;

  /** The statement that the server is at, while they are sent one by one. */
  private @Nullable SqlStatement current;

  /** Whether the server was told to commit. */
  private boolean committing;

  TransactionalExecution(WorkSession session, MigrationListener listener) {
    this.session = session;
    this.listener = listener;
    this.takingBack = new TakingBack(session);
  }

  /** Always from the start: a transaction leaves nothing behind to go on from. */
  @Override
  public int run(PreparedScript script, Attempt attempt, State success, ResumePoint from) {
    long begin = System.nanoTime();
    LockRetries retries = LockRetries.of(script, attempt.name(), session, listener);
    try {
      boolean together = script.together();
      while (!done(script, together, attempt, success, begin, retries)) {
        together = false; // so that the next failure tells which statement it is
      }
      return script.statements();
    } catch (SQLException e) {
      if (!refusedInTransaction(script, e)) {
        throw failed(script, attempt, e, retries);
      }
      withoutTransaction(attempt, e);
      return new JournaledExecution(session, listener).run(script, attempt, success, from);
    } catch (IOException e) {
      takingBack.noting(attempt, e.toString(), e);
      throw new JmigrateException(
          ErrorCode.FILE_UNREADABLE,
          "Cannot read " + script.path() + ": " + e.getMessage() + "\n  Nothing of it was kept.",
          e);
    } catch (LockLostException e) {
      takingBack.silently(e);
      throw e.with(
          "\n  Nothing of "
              + attempt.name()
              + " was kept: its transaction was rolled back. Run the command again.");
    } catch (JmigrateException e) {
      takingBack.noting(attempt, e.getMessage(), e);
      throw e;
    }
  }

  /** Runs all of it; false when a lock was not to be had, and all of it is to be run again. */
  private boolean done(
      PreparedScript script,
      boolean together,
      Attempt attempt,
      State success,
      long begin,
      LockRetries retries)
      throws SQLException, IOException {
    try {
      current = null;
      committing = false;
      session.executor();
      session.cleanse();
      session.waits().limit(retries.limit());
      session.beginTransaction();
      if (!together || !sentTogether(script, retries)) {
        sendEach(script);
      }
      session.endTransaction();
      session.lock().require();
      Duration duration = Duration.ofNanos(System.nanoTime() - begin);
      Outcome outcome = Outcome.succeeded(success, script.statements(), null, duration);
      session.waits().sending();
      committing = true;
      session
          .history()
          .insertion(session.nextHistoryId(), attempt, outcome, session.executor())
          .executeAndCommit(session.connection(), session.dialect().runner());
      return true;
    } catch (SQLException e) {
      if (!retries.possible(e)) {
        throw e;
      }
      session.waits().resting();
      session.rollback();
      session.touch();
      retries.pause(e, "it was taken back and is");
      return false;
    } finally {
      session.waits().resting();
    }
  }

  /** Whether the server would take the statement if it were not in this transaction. */
  private boolean refusedInTransaction(PreparedScript script, SQLException error) {
    return current != null
        && !script.ownTransaction()
        && session.dialect().errors().problem(error) == ServerProblem.REFUSED_IN_TRANSACTION;
  }

  /** Takes back what was done, so that it can be done again in another way. */
  private void withoutTransaction(Attempt attempt, SQLException error) {
    listener.warned(
        attempt.name()
            + " was taken back and runs again without a transaction, each statement for itself: "
            + session.dialect().errors().read(error, "").message());
    try {
      session.rollback();
      session.touch();
    } catch (SQLException e) {
      error.addSuppressed(e);
    }
  }

  private void sendEach(PreparedScript script) throws SQLException, IOException {
    int done = 0;
    try (ScriptContents statements =
        ScriptContents.open(script.script(), session.dialect().syntax())) {
      for (current = statements.next(); current != null; current = statements.next()) {
        if (script.ownTransaction() && isTransactionControl(current)) {
          continue;
        }
        if (done + 1 == script.statements()) {
          session.lock().ask();
        }
        send(current);
        listener.statementDone(++done, script.statements());
      }
    }
  }

  /**
   * Sends all statements at once. When one of them fails, all are taken back and false is the
   * answer: sent one by one they will tell which it is.
   */
  private boolean sentTogether(PreparedScript script, LockRetries retries) throws SQLException {
    List<SqlStatement> all = new ArrayList<>();
    try (ScriptContents statements =
        ScriptContents.open(script.script(), session.dialect().syntax())) {
      SqlStatement next = statements.next();
      for (; next != null; next = statements.next()) {
        if (!(script.ownTransaction() && isTransactionControl(next))) {
          all.add(next);
        }
      }
    }
    session.lock().require();
    session.lock().ask();
    try {
      session.waits().sending();
      return session.dialect().runner().runTogether(session.connection(), all);
    } catch (SQLException e) {
      if (session.connection().isClosed() || retries.possible(e)) {
        throw e;
      }
      session.connection().rollback();
      return false;
    }
  }

  private boolean isTransactionControl(SqlStatement statement) {
    StatementKind kind = session.dialect().statements().kind(statement);
    return kind == StatementKind.BEGIN || kind == StatementKind.COMMIT;
  }

  private void send(SqlStatement statement) throws SQLException, IOException {
    if (session.dialect().statements().mayChangeSession(statement)) {
      session.touch();
    }
    session.lock().require();
    session.waits().sending();
    session.dialect().runner().run(session.connection(), statement);
  }

  private MigrationFailedException failed(
      PreparedScript script, Attempt attempt, SQLException error, LockRetries retries) {
    SqlStatement at = current;
    String described =
        at == null
            ? script.path()
                + ": the transaction could not be completed: "
                + session.dialect().errors().read(error, "").message()
            : StatementFailure.describe(
                script.path(), at, session.dialect().errors().read(error, at.text()));
    if (LostConnection.happened(session)) {
      return LostConnection.inTransaction(attempt, committing, described, error);
    }
    boolean locked = retries.concerns(error);
    takingBack.noting(attempt, locked ? described + retries.account() : described, error);
    return new MigrationFailedException(
        attempt.name(),
        true,
        locked ? described + retries.account() : described,
        "\n  Nothing of "
            + attempt.name()
            + " was kept: its transaction was rolled back."
            + (locked
                ? "\n  Now one of:\n" + retries.choices(attempt.action())
                : "\n  Correct the file and run the command again."),
        error);
  }
}
