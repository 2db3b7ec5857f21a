package io.jmigrate.run;

import io.jmigrate.dialect.StatementKind;
import io.jmigrate.history.State;
import io.jmigrate.sql.SqlStatement;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Sends the statements of a journaled script, deciding for each in which transaction it runs and
 * when the journal is written. A file's own transaction is noted just before its COMMIT, inside it;
 * while tables are locked nothing can be noted.
 */
final class JournaledStatements {
  /** Up to so many statements each is noted by itself; longer scripts are noted in groups. */
  private static final int SMALL_SCRIPT = 1000;

  private static final int GROUP = 500;
  private static final long GROUP_NANOS = 500_000_000;

  /** Whose transaction is open. */
  private enum Region {
    OURS,
    THEIRS,
    LOCKED
  }

  private final WorkSession session;
  private final Journal journal;
  private final int total;
  private Region region = Region.OURS;

  /** Whether the script itself may have set auto-commit, which a driver need not notice. */
  private boolean autoCommitUnsure;

  private int unnoted;
  private long noted = System.nanoTime();

  /**
   * For one script.
   *
   * @param total how many statements there will be; of many, DML statements share transactions
   */
  JournaledStatements(WorkSession session, Journal journal, int total) {
    this.session = session;
    this.journal = journal;
    this.total = total;
  }

  void send(SqlStatement statement) throws SQLException, IOException {
    StatementKind kind = session.dialect().statements().kind(statement);
    if (session.dialect().statements().mayChangeSession(statement)) {
      session.touch();
    }
    switch (kind) {
      case BEGIN -> enter(Region.THEIRS, statement);
      case LOCK_TABLES -> enter(Region.LOCKED, statement);
      case COMMIT -> commit(statement);
      case ROLLBACK, UNLOCK_TABLES -> leave(statement);
      case OUTSIDE_TRANSACTION, COMMITS -> alone(statement, kind);
      case ORDINARY -> together(statement);
    }
  }

  private void enter(Region entered, SqlStatement statement) throws SQLException, IOException {
    flush();
    autoCommit(true);
    run(statement);
    region = entered;
    autoCommitUnsure = true;
  }

  private void commit(SqlStatement statement) throws SQLException, IOException {
    if (region == Region.THEIRS) {
      journal.accepted(statement);
      session.resumeOwnIdentity();
      journal.note();
      session.dialect().runner().run(session.connection(), statement);
      journal.noted();
      region = Region.OURS;
    } else {
      alone(statement, StatementKind.COMMIT);
    }
  }

  private void leave(SqlStatement statement) throws SQLException, IOException {
    if (region == Region.OURS) {
      flush();
      autoCommit(true);
    }
    run(statement);
    region = Region.OURS;
    note();
    journal.noted();
  }

  private void alone(SqlStatement statement, StatementKind kind) throws SQLException, IOException {
    if (region == Region.LOCKED) {
      run(statement);
      return;
    }
    flush();
    autoCommit(true);
    run(statement);
    if (kind == StatementKind.COMMITS) {
      // It has ended the file's own transaction as well.
      region = Region.OURS;
    }
    if (region == Region.OURS && !last()) {
      note();
      journal.noted();
    }
  }

  private void together(SqlStatement statement) throws SQLException, IOException {
    if (region != Region.OURS) {
      run(statement);
      return;
    }
    autoCommit(false);
    run(statement);
    unnoted++;
    boolean grouped = total > SMALL_SCRIPT && unnoted < GROUP;
    if (!last() && (!grouped || System.nanoTime() - noted > GROUP_NANOS)) {
      flush();
    }
  }

  /** The last statement needs no entry of its own: the end of the attempt is one. */
  private boolean last() {
    return journal.sent() == total;
  }

  /**
   * Records the end of the attempt, together with what is still uncommitted.
   *
   * @throws SQLException when the script leaves a transaction of its own open
   */
  void finish(State success, Duration duration) throws SQLException {
    if (region == Region.THEIRS) {
      throw new SQLException("the script opens a transaction and does not end it");
    }
    if (region == Region.LOCKED) {
      session.reconnect();
    }
    if (autoCommitUnsure) {
      autoCommit(true);
    }
    session.resumeOwnIdentity();
    journal.end(success, duration);
    if (!session.connection().getAutoCommit()) {
      session.connection().commit();
    }
  }

  private void flush() throws SQLException {
    if (unnoted > 0) {
      note();
      session.connection().commit();
      journal.noted();
      unnoted = 0;
      noted = System.nanoTime();
    }
  }

  private void note() throws SQLException {
    session.resumeOwnIdentity();
    journal.note();
  }

  private void run(SqlStatement statement) throws SQLException, IOException {
    session.dialect().runner().run(session.connection(), statement);
    journal.accepted(statement);
  }

  private void autoCommit(boolean wanted) throws SQLException {
    if (autoCommitUnsure || session.connection().getAutoCommit() != wanted) {
      session.connection().setAutoCommit(wanted);
      autoCommitUnsure = false;
    }
  }
}
