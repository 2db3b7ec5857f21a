package io.jmigrate.run;

import io.jmigrate.dialect.StatementKind;
import io.jmigrate.sql.SqlStatement;
import java.io.IOException;
import java.sql.SQLException;

/**
 * Sends the statements of a journaled script, deciding for each in which transaction it runs and
 * when the journal is written. A file's own transaction is noted just before its COMMIT, inside it;
 * while tables are locked nothing can be noted.
 */
final class JournaledStatements {
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
  private final boolean grouped;
  private Region region = Region.OURS;
  private int unnoted;
  private long noted = System.nanoTime();

  /**
   * For one script.
   *
   * @param grouped whether DML statements share transactions, which is faster and still exact
   */
  JournaledStatements(WorkSession session, Journal journal, boolean grouped) {
    this.session = session;
    this.journal = journal;
    this.grouped = grouped;
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
    if (region == Region.OURS) {
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
    if (!grouped || unnoted >= GROUP || System.nanoTime() - noted > GROUP_NANOS) {
      flush();
    }
  }

  /** Notes what is still open; called after the last statement. */
  void finish() throws SQLException {
    flush();
    autoCommit(true);
    if (journal.done() < journal.sent()) {
      note();
      journal.noted();
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
    if (session.connection().getAutoCommit() != wanted) {
      session.connection().setAutoCommit(wanted);
    }
  }
}
