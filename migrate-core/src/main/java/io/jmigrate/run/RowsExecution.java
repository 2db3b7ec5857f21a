package io.jmigrate.run;

import io.jmigrate.connection.StatementFailure;
import io.jmigrate.dialect.RowRules.Counting;
import io.jmigrate.dialect.StatementRunner;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.error.LockLostException;
import io.jmigrate.history.Attempt;
import io.jmigrate.history.Outcome;
import io.jmigrate.history.State;
import io.jmigrate.load.LoadProgress;
import io.jmigrate.load.LoadTable;
import io.jmigrate.load.Loaded;
import io.jmigrate.load.RowLoader;
import io.jmigrate.load.WrongRowsException;
import io.jmigrate.migration.DataFile;
import io.jmigrate.rows.RowReader;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file and their row in the history, in one transaction on every database: afterwards
 * all of them are there, or none.
 */
final class RowsExecution implements ScriptExecution {
  private final WorkSession session;
  private final MigrationListener listener;
  private final TakingBack takingBack;

  /** Whether the server was told to commit. */
  private boolean committing;

  RowsExecution(WorkSession session, MigrationListener listener) {
    this.session = session;
    this.listener = listener;
    this.takingBack = new TakingBack(session);
  }

  @Override
  public int run(PreparedScript script, Attempt attempt, State success, ResumePoint from) {
    DataFile file = (DataFile) script.script().file();
    LockRetries retries = LockRetries.of(script, attempt.name(), session, listener);
    try {
      while (true) {
        Attempt done = done(file, attempt, success, retries);
        if (done != null) {
          return done.statementsTotal();
        }
      }
    } catch (SQLException e) {
      throw failed(file, attempt, retries, e);
    } catch (WrongRowsException e) {
      takingBack.noting(attempt, e.getMessage(), e);
      throw new MigrationFailedException(
          attempt.name(), true, String.valueOf(e.getMessage()), nothingKept(attempt), e);
    } catch (IOException e) {
      takingBack.noting(attempt, e.toString(), e);
      throw new JmigrateException(
          ErrorCode.FILE_UNREADABLE,
          "Cannot read " + file.path() + ": " + e.getMessage() + nothingKept(attempt),
          e);
    } catch (LockLostException e) {
      takingBack.silently(e);
      throw e.with(nothingKept(attempt));
    } catch (JmigrateException e) {
      takingBack.noting(attempt, e.getMessage(), e);
      throw e;
    }
  }

  private static String nothingKept(Attempt attempt) {
    return "\n  Nothing of "
        + attempt.name()
        + " was kept: its transaction was rolled back.\n  Correct the file and run the command"
        + " again.";
  }

  /** Loads all rows; null when a lock was not to be had, and all of it is to be done again. */
  private @Nullable Attempt done(DataFile file, Attempt attempt, State success, LockRetries retries)
      throws SQLException, IOException {
    long begin = System.nanoTime();
    try {
      session.executor();
      session.cleanse();
      session.waits().limit(retries.limit());
      session.beginTransaction();
      LoadTable table =
          LoadTable.find(session.connection(), session.dialect(), file.table(), file.path());
      warnOfEngine(file, table);
      Loaded loaded = load(file, table);
      session.endTransaction();
      session.lock().require();
      Attempt done = attempt.loaded(loaded.rows(), loaded.deletions());
      commit(done, success, begin);
      session.waits().resting();
      finish(attempt, loaded);
      return done;
    } catch (SQLException e) {
      if (committing || !retries.possible(e)) {
        throw e;
      }
      session.waits().resting();
      session.rollback();
      session.touch();
      retries.pause(e, "it was taken back and is");
      return null;
    } finally {
      session.waits().resting();
    }
  }

  private void warnOfEngine(DataFile file, LoadTable table) {
    if (table.engine() != null) {
      listener.warned(
          table.name().name()
              + " is a table of "
              + table.engine()
              + ", which has no transactions: rows of "
              + file.path()
              + " that come before an error stay.");
    }
  }

  private Loaded load(DataFile file, LoadTable table) throws SQLException, IOException {
    LoadProgress progress =
        new LoadProgress() {
          @Override
          public void sending() throws SQLException {
            session.lock().require();
            session.waits().sending();
          }

          @Override
          public void loaded(long rows) {
            listener.rowsLoaded(rows);
          }
        };
    try (RowReader rows = file.rows();
        RowLoader loader =
            new RowLoader(session.connection(), session.dialect(), table, file.path(), progress)) {
      return loader.load(rows);
    }
  }

  private void commit(Attempt attempt, State success, long begin) throws SQLException {
    Duration duration = Duration.ofNanos(System.nanoTime() - begin);
    Outcome outcome = Outcome.succeeded(success, attempt.statementsTotal(), null, duration);
    session.waits().sending();
    committing = true;
    session
        .history()
        .insertion(session.nextHistoryId(), attempt, outcome, session.executor())
        .executeAndCommit(session.connection(), session.dialect().runner());
  }

  /** What cannot be a part of the transaction; the rows are there whatever becomes of it. */
  private void finish(Attempt attempt, Loaded loaded) throws SQLException {
    for (Counting counting : loaded.afterwards()) {
      StatementRunner.execute(session.connection(), counting.statement());
    }
    if (loaded.irreversible() != null) {
      listener.warned(
          attempt.name()
              + " cannot be taken back by "
              + session.settings().kind().undo()
              + ": "
              + loaded.irreversible()
              + ".");
    }
  }

  private MigrationFailedException failed(
      DataFile file, Attempt attempt, LockRetries retries, SQLException error) {
    String described =
        file.path() + ": " + StatementFailure.said(session.dialect().errors().read(error, ""));
    if (LostConnection.happened(session)) {
      return LostConnection.inTransaction(attempt, committing, described, error);
    }
    boolean locked = retries.concerns(error);
    String what = locked ? described + retries.account() : described;
    takingBack.noting(attempt, what, error);
    String state =
        locked
            ? "\n  Nothing of "
                + attempt.name()
                + " was kept: its transaction was rolled back.\n  Now one of:\n"
                + retries.choices(attempt.action())
            : nothingKept(attempt);
    return new MigrationFailedException(attempt.name(), true, what, state, error);
  }
}
