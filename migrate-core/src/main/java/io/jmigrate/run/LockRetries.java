package io.jmigrate.run;

import io.jmigrate.dialect.Blockage;
import io.jmigrate.dialect.Blocker;
import io.jmigrate.dialect.LockWait;
import io.jmigrate.dialect.ServerProblem;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.history.Action;
import io.jmigrate.migration.StepKind;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Decides whether something that got no lock is tried again, waits until then, and words it. The
 * pauses are drawn from zero to a bound that doubles, so that runs which met do not meet again.
 */
final class LockRetries {
  private static final long LONGEST_FIRST_PAUSE_MS = 1000;
  private static final long LONGEST_PAUSE_MS = 30_000;

  private final WorkSession session;
  private final MigrationListener listener;
  private final String name;
  private final LockWait wait;
  private final int most;
  private int tried;
  private Blockage blockage = Blockage.UNKNOWN;

  private LockRetries(
      WorkSession session, MigrationListener listener, String name, LockWait wait, int most) {
    this.session = session;
    this.listener = listener;
    this.name = name;
    this.wait = wait;
    this.most = most;
  }

  /** For one script, from its start to its end. */
  static LockRetries of(
      PreparedScript script, String name, WorkSession session, MigrationListener listener) {
    LockWaits waits = session.settings().lockWaits();
    return new LockRetries(session, listener, name, waits.during(script), waits.retries());
  }

  /** How long each statement waits. */
  LockWait limit() {
    return wait;
  }

  /** Whether the error means that a lock was not to be had. */
  boolean concerns(SQLException error) {
    ServerProblem problem = session.dialect().errors().problem(error);
    return problem == ServerProblem.LOCK_NOT_GRANTED || problem == ServerProblem.DEADLOCK;
  }

  /** Whether it may be tried again after this error; to be asked before anything is taken back. */
  boolean possible(SQLException error) {
    if (!concerns(error)) {
      return false;
    }
    blockage = session.waits().seen();
    return tried < most;
  }

  /** Progress was made: what comes has all its tries before it. */
  void progress() {
    tried = 0;
  }

  /**
   * Says that it is tried again, and waits.
   *
   * @param what is tried again, as the beginning of a sentence up to its verb
   */
  void pause(SQLException error, String what) {
    tried++;
    long pause = ThreadLocalRandom.current().nextLong(bound(tried) + 1);
    boolean deadlock = session.dialect().errors().problem(error) == ServerProblem.DEADLOCK;
    listener.warned(
        name
            + (deadlock ? " met another session in a deadlock" : " did not get a lock" + heldBy())
            + "; "
            + what
            + " tried again in "
            + String.format(Locale.ROOT, "%.1f", pause / 1000.0)
            + " s (retry "
            + tried
            + " of "
            + most
            + ").");
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new JmigrateException(
          ErrorCode.INTERRUPTED, "Interrupted while waiting to try again.", e);
    }
  }

  /** The longest pause before a retry, in milliseconds; short where waits are short. */
  private long bound(int retry) {
    long first = LONGEST_FIRST_PAUSE_MS;
    if (!wait.unlimited()) {
      first = Math.min(first, wait.time().toMillis() / 5 + 1);
    }
    return Math.min(LONGEST_PAUSE_MS, first << Math.min(retry - 1, 10));
  }

  private String heldBy() {
    return blockage.blockers().isEmpty() ? "" : ", held by " + blockage;
  }

  /** What happened, for the message of the failure; begins with a new line. */
  String account() {
    String times =
        most == 0
            ? "It was not tried again (--lock-retries 0)."
            : tried == 0
                ? "It was not tried again: what it may have done in the meantime could not be taken back."
                : "It was tried " + (tried + 1) + " times (--lock-retries).";
    return "\n  The lock is held by " + blockage + ".\n  " + times;
  }

  /** What a person can do; lines that stand under "Now one of:". */
  String choices(Action action) {
    StepKind kind = session.settings().kind();
    String command = "jmigrate " + (action == Action.APPLY ? kind.run() : kind.undo());
    StringBuilder choices =
        new StringBuilder("    wait until that session is done, and run the command again;\n");
    for (Blocker blocker : blockage.blockers()) {
      if (blocker.session() != null) {
        choices
            .append(blockage.certain() ? "    end it" : "    if it is that session, end it")
            .append(", which takes back what it has not committed:\n      ")
            .append(session.dialect().session().endSession().formatted(blocker.session()))
            .append('\n');
        break;
      }
    }
    Duration longer = wait.unlimited() ? Duration.ofSeconds(60) : wait.time().multipliedBy(6);
    return choices
        .append("    wait longer for each lock, while others queue up behind:\n      ")
        .append(command)
        .append(" --statement-lock-timeout ")
        .append(longer.toMillis() % 1000 == 0 ? longer.toSeconds() + "s" : longer.toMillis() + "ms")
        .toString();
  }
}
