package io.jmigrate.run;

import io.jmigrate.dialect.LockWait;
import io.jmigrate.dialect.StatementKind;
import io.jmigrate.dialect.StatementRules;
import io.jmigrate.dialect.StatementRunner;
import io.jmigrate.history.State;
import io.jmigrate.sql.SqlStatement;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Sends the statements of a journaled script, deciding for each in which transaction it runs and
 * when the journal is written. A file's own transaction is noted just before its COMMIT, inside it;
 * a statement that commits by itself is announced before and noted after. Statements tied by their
 * session (a generated key, a variable) share a transaction, so that a later run repeats them
 * together.
 */
final class JournaledStatements {
  /** Up to so many statements each is noted by itself; longer scripts are noted in groups. */
  static final int SMALL_SCRIPT = 1000;

  static final int GROUP = 500;
  private static final long GROUP_NANOS = 500_000_000;

  private static final LockWait WITHOUT_LIMIT = new LockWait(Duration.ZERO, true);
  private static final Pattern TEMPORARY = Pattern.compile("^(CREATE|DROP) .*\\bTEMP(ORARY)?\\b");

  /** Each may have committed a part of what it does before it fails. */
  private static final Pattern MANY_IN_ONE = Pattern.compile("(CALL|DO|RUNSCRIPT)\\b");

  private final WorkSession session;
  private final StatementRules rules;
  private final Journal journal;
  private final int total;
  private final boolean unbroken;

  /** Whether the file has opened a transaction of its own. */
  private boolean theirs;

  /** Whether the script itself may have set auto-commit, which a driver need not notice. */
  private boolean autoCommitUnsure;

  /** Whether a statement took effect for good and is not noted. */
  private boolean lasting;

  /** Whether something uncommitted would not be the same if it were sent a second time. */
  private boolean onceOnly;

  /** How many statements were sent, the one that failed included. */
  private int reached;

  /** Whether the script says itself how long its statements wait for locks. */
  private final boolean ownLockWait;

  private final LockWait lockWait;

  /** Whether a variable has a value that a new session could not give it again. */
  private boolean holding;

  private int unnoted;
  private long lastNoted = System.nanoTime();

  /**
   * For one script; of many statements, DML statements share transactions.
   *
   * @param afterFailure whether the session has sent statements of the script before
   */
  JournaledStatements(
      WorkSession session, Journal journal, PreparedScript script, boolean afterFailure) {
    this.autoCommitUnsure = afterFailure;
    this.ownLockWait = script.ownLockWait();
    this.lockWait = session.settings().lockWaits().during(script);
    this.session = session;
    this.rules = session.dialect().statements();
    this.journal = journal;
    this.total = script.statements();
    this.unbroken = script.looksBack();
  }

  /** Does again for this session what a statement that is done did for another. */
  void repeatSetting(SqlStatement statement) throws SQLException, IOException {
    if (rules.isSetting(statement)) {
      session.touch();
      session.dialect().runner().run(session.connection(), statement);
    }
  }

  /**
   * Whether everything behind what is noted can be sent again, once the transaction is rolled back.
   */
  boolean canBeRepeated() {
    return !lasting && !onceOnly;
  }

  /** The number of the statement that was sent last. */
  int reached() {
    return reached;
  }

  void send(SqlStatement statement) throws SQLException, IOException {
    if (rules.mayChangeSession(statement)) {
      session.touch();
    }
    reached = journal.sent() + 1;
    StatementKind kind = rules.kind(statement);
    switch (kind) {
      case BEGIN -> begin(statement);
      case COMMIT -> commit(statement);
      case ROLLBACK -> rollback(statement);
      case LOCK_TABLES -> lockTables(statement);
      case OUTSIDE_TRANSACTION, COMMITS -> alone(statement, kind);
      case MAY_COMMIT -> announced(statement);
      case ORDINARY -> together(statement);
    }
  }

  private void begin(SqlStatement statement) throws SQLException, IOException {
    flush();
    autoCommit(true);
    run(statement);
    theirs = true;
    autoCommitUnsure = true;
  }

  private void commit(SqlStatement statement) throws SQLException, IOException {
    if (theirs) {
      journal.accepted(statement);
      session.lock().ask();
      note();
      session.lock().require();
      session.waits().sending();
      session.dialect().runner().run(session.connection(), statement);
      noted();
      theirs = false;
    } else {
      alone(statement, StatementKind.COMMIT);
    }
  }

  private void rollback(SqlStatement statement) throws SQLException, IOException {
    if (!theirs) {
      flush();
      autoCommit(true);
    }
    run(statement);
    theirs = false;
    note();
    noted();
  }

  /** The history's table is locked as well, so that it can be written meanwhile. */
  private void lockTables(SqlStatement statement) throws SQLException, IOException {
    flush();
    autoCommit(true);
    SqlStatement both =
        new SqlStatement(
            statement.text() + ", " + session.history().qualified() + " WRITE",
            statement.start(),
            statement.head(),
            null);
    if (session.lock().fence() == null) {
      // Under a lease it would stop the lease's renewal, and a cluster knows no such locks.
      session.waits().sending();
      session.dialect().runner().run(session.connection(), both);
    }
    journal.accepted(statement);
    lasting = true;
    theirs = false;
    note();
    noted();
  }

  private void alone(SqlStatement statement, StatementKind kind) throws SQLException, IOException {
    if (theirs && kind == StatementKind.COMMITS) {
      commitTheirs();
    }
    flush();
    session.lock().ask();
    autoCommit(true);
    if (kind != StatementKind.COMMIT && !rules.isRepeatable(statement)) {
      journal.announce(statement);
    }
    boolean patient = !ownLockWait && rules.waitsPatiently(statement);
    if (patient) {
      session.waits().limit(WITHOUT_LIMIT);
    }
    onceOnly |= MANY_IN_ONE.matcher(statement.head()).lookingAt();
    run(statement);
    lasting = true;
    if (patient) {
      session.waits().limit(lockWait);
    }
    if (!theirs && rules.isSetting(statement) && SessionTies.assigns(statement)) {
      unnoted++;
      holding = true;
      lasting = false;
    } else if (!theirs && !last()) {
      note();
      noted();
    }
  }

  private void announced(SqlStatement statement) throws SQLException, IOException {
    if (!theirs) {
      flush();
      autoCommit(true);
      journal.announce(statement);
      autoCommit(false);
    }
    journal.began(statement);
    onceOnly = true;
    together(statement);
  }

  /** What a statement that commits by itself would do first; so that it is noted, too. */
  private void commitTheirs() throws SQLException {
    session.lock().ask();
    note();
    session.lock().require();
    StatementRunner.execute(session.connection(), "COMMIT");
    noted();
    theirs = false;
  }

  private void together(SqlStatement statement) throws SQLException, IOException {
    if (theirs) {
      run(statement);
      return;
    }
    if (rules.belongsAlone(statement)) {
      alone(statement, StatementKind.ORDINARY);
      return;
    }
    boolean grouped =
        total > SMALL_SCRIPT && unnoted < GROUP && System.nanoTime() - lastNoted <= GROUP_NANOS;
    if (!unbroken && !grouped && !holding && !SessionTies.followsOn(statement)) {
      flush();
    }
    autoCommit(false);
    run(statement);
    unnoted++;
    holding |= SessionTies.assigns(statement);
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
    if (theirs) {
      throw new SQLException("the script opens a transaction and does not end it");
    }
    if (autoCommitUnsure) {
      autoCommit(true);
    }
    session.resumeOwnIdentity();
    session.lock().ask();
    journal.end(success, duration);
    if (!session.connection().getAutoCommit()) {
      session.lock().require();
      session.connection().commit();
    }
  }

  private void flush() throws SQLException {
    if (unnoted > 0) {
      session.lock().ask();
      note();
      session.lock().require();
      if (!session.connection().getAutoCommit()) {
        session.connection().commit();
      }
      noted();
      unnoted = 0;
      holding = false;
      lastNoted = System.nanoTime();
    }
  }

  /** What was noted is there for good, and will not be sent again. */
  private void noted() {
    journal.noted();
    lasting = false;
    onceOnly = false;
  }

  private void note() throws SQLException {
    session.resumeOwnIdentity();
    journal.note();
  }

  private void run(SqlStatement statement) throws SQLException, IOException {
    session.lock().require();
    session.waits().sending();
    session.dialect().runner().run(session.connection(), statement);
    journal.accepted(statement);
    onceOnly |= !session.dialect().transactionalDdl() && outlastsRollback(statement);
  }

  /** Whether a rollback leaves what the statement did to the session. */
  private static boolean outlastsRollback(SqlStatement statement) {
    return TEMPORARY.matcher(statement.head()).find() || SessionTies.computesAgain(statement);
  }

  private void autoCommit(boolean wanted) throws SQLException {
    if (theirs) {
      return;
    }
    if (autoCommitUnsure || session.connection().getAutoCommit() != wanted) {
      session.connection().setAutoCommit(wanted);
      autoCommitUnsure = false;
    }
  }
}
