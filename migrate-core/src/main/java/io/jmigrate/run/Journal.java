package io.jmigrate.run;

import io.jmigrate.history.Attempt;
import io.jmigrate.history.Outcome;
import io.jmigrate.history.State;
import io.jmigrate.lock.HeldLock;
import io.jmigrate.sql.SqlStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The history row of a script that runs statement by statement: how many are done, and one hash
 * chained over them, so that a later run can tell whether they are still the same.
 */
final class Journal {
  /** Behind what was announced of a statement that committed a part of what it did. */
  static final String COMMITTED_A_PART = "+";

  private final WorkSession session;
  private final long row;
  private int sent;
  private int done;
  private @Nullable String sentHash;
  private @Nullable String doneHash;
  private String announced = "";

  private Journal(WorkSession session, long row, ResumePoint from) {
    this.session = session;
    this.row = row;
    this.sent = from.done();
    this.done = from.done();
    this.sentHash = from.hash();
    this.doneHash = from.hash();
  }

  static Journal begin(WorkSession session, Attempt attempt, ResumePoint from) throws SQLException {
    long row = session.nextHistoryId();
    session
        .history()
        .insertion(
            row, attempt, Outcome.running(from.done(), from.hash(), null), session.executor())
        .execute(session.connection());
    return new Journal(session, row, from);
  }

  /** How many statements the server has accepted. */
  int sent() {
    return sent;
  }

  /** How many of them are noted for good. */
  int done() {
    return done;
  }

  /** The server accepted a statement; whether it lasts is said by {@link #note}. */
  void accepted(SqlStatement statement) {
    sent++;
    sentHash = StatementHash.chained(sentHash, statement.written());
  }

  /** Notes all accepted statements, in whatever transaction is open; {@link #noted} must follow. */
  void note() throws SQLException {
    session
        .history()
        .update(row, Outcome.running(sent, sentHash, null))
        .execute(session.connection());
  }

  /**
   * Notes, before a statement that commits by itself, what the catalog says of its objects;
   * whatever is open will be committed with it.
   */
  void announce(SqlStatement statement) throws SQLException {
    if (session.lock() == HeldLock.NONE) {
      // In a database that is only tried on no later run goes on where this one stops.
      return;
    }
    String catalog = session.dialect().fingerprint().before(session.connection(), statement.text());
    announced = StatementHash.brief(statement.written()) + ":" + catalog;
    session
        .history()
        .update(row, Outcome.running(sent, sentHash, announced))
        .execute(session.connection());
  }

  /**
   * Notes, in the transaction of a statement that may commit in its midst, that it has begun: a
   * note which lasts only if it does.
   */
  void began(SqlStatement statement) throws SQLException {
    String brief = StatementHash.brief(statement.written());
    String note = (announced.startsWith(brief) ? announced : brief + ":") + COMMITTED_A_PART;
    session
        .history()
        .update(row, Outcome.running(sent, sentHash, note))
        .execute(session.connection());
  }

  /** What was accepted and not noted was taken back. */
  void forgetUnnoted() {
    sent = done;
    sentHash = doneHash;
  }

  /** What was noted is there for good. */
  void noted() {
    done = sent;
    doneHash = sentHash;
    session.betweenStatements();
  }

  /** All accepted statements are done, and there is no other. */
  void end(State success, Duration duration) throws SQLException {
    session
        .history()
        .update(row, Outcome.succeeded(success, sent, sentHash, duration))
        .execute(session.connection());
  }

  /** The attempt stopped behind what is noted. */
  void fail(@Nullable String error) throws SQLException {
    session
        .history()
        .update(row, Outcome.failed(done, doneHash, error))
        .execute(session.connection());
  }
}
