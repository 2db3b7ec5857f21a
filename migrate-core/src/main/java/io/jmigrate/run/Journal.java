package io.jmigrate.run;

import io.jmigrate.history.Attempt;
import io.jmigrate.history.Outcome;
import io.jmigrate.history.State;
import io.jmigrate.sql.SqlStatement;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The history row of a script that runs statement by statement: how many are done, and one hash
 * chained over them, so that a later run can tell whether they are still the same.
 */
final class Journal {
  private final WorkSession session;
  private final long row;
  private int sent;
  private int done;
  private @Nullable String sentHash;
  private @Nullable String doneHash;

  private Journal(WorkSession session, long row) {
    this.session = session;
    this.row = row;
  }

  static Journal begin(WorkSession session, Attempt attempt) throws SQLException {
    long row = session.nextHistoryId();
    session
        .history()
        .insertion(row, attempt, Outcome.running(), session.executor())
        .execute(session.connection());
    return new Journal(session, row);
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
    sentHash = chained(sentHash, statement.text());
  }

  /** Notes all accepted statements, in whatever transaction is open; {@link #noted} must follow. */
  void note() throws SQLException {
    session
        .history()
        .update(row, new Outcome(State.RUNNING, sent, sentHash, null, null, null))
        .execute(session.connection());
  }

  /** What was noted is there for good. */
  void noted() {
    done = sent;
    doneHash = sentHash;
  }

  /** All accepted statements are done, and there is no other. */
  void end(State success, Duration duration) throws SQLException {
    session
        .history()
        .update(row, new Outcome(success, sent, sentHash, Instant.now(), duration, null))
        .execute(session.connection());
  }

  /** The attempt stopped behind what is noted. */
  void fail(@Nullable String error) throws SQLException {
    session
        .history()
        .update(row, new Outcome(State.FAILED, done, doneHash, Instant.now(), null, error))
        .execute(session.connection());
  }

  private static String chained(@Nullable String before, String statement) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((before == null ? "" : before).getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest.digest(statement.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
