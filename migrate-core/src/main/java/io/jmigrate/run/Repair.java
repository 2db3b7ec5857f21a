package io.jmigrate.run;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.history.Action;
import io.jmigrate.history.Attempt;
import io.jmigrate.history.HistoryEntry;
import io.jmigrate.history.Outcome;
import io.jmigrate.history.State;
import io.jmigrate.migration.Migration;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adds a row that records a person's decision; nothing in the history is changed or removed. */
final class Repair {
  private final WorkSession session;
  private final Inventory inventory;
  private final Scripts scripts;

  Repair(WorkSession session, Inventory inventory) {
    this.session = session;
    this.inventory = inventory;
    this.scripts = Scripts.in(session);
  }

  /** What would be recorded, in words. */
  String plan(Decision decision, String key) {
    HistoryEntry entry = require(decision, key);
    String change =
        switch (decision) {
          case ACCEPT -> {
            String now = inventory.checksum(Objects.requireNonNull(inventory.file(key)));
            yield now.equals(entry.checksum())
                ? "its file is as it was already"
                : "checksum " + entry.checksum() + " becomes " + now;
          }
          case MARK_APPLIED -> stopped(entry) + " becomes applied, all of it";
          case MARK_UNDONE -> stopped(entry) + " becomes undone, all of it";
        };
    return "Will add a row to the history for " + entry.name() + ": " + change + ".";
  }

  private static String stopped(HistoryEntry entry) {
    return entry.state().name().toLowerCase(Locale.ROOT)
        + " after "
        + entry.statementsDone()
        + " of "
        + entry.statementsTotal()
        + " statements";
  }

  /** Returns the migration's name. */
  String record(Decision decision, String key) throws SQLException {
    HistoryEntry entry = require(decision, key);
    Attempt attempt = attempt(entry, inventory.file(key));
    State state = decision == Decision.MARK_UNDONE ? State.UNDONE : State.APPLIED;
    Outcome outcome = Outcome.succeeded(state, attempt.statementsTotal(), null, Duration.ZERO);
    session
        .history()
        .insertion(session.nextHistoryId(), attempt, outcome, session.executor())
        .execute(session.connection());
    return entry.name();
  }

  private HistoryEntry require(Decision decision, String key) {
    HistoryEntry entry = inventory.history().find(key);
    Migration migration = inventory.file(key);
    boolean fits =
        entry != null
            && (decision == Decision.ACCEPT
                ? entry.state() == State.APPLIED && migration != null
                : entry.halfDone());
    if (entry == null || !fits) {
      throw new JmigrateException(
          ErrorCode.REFUSED,
          (entry == null ? key : entry.name())
              + (decision == Decision.ACCEPT
                  ? " is not an applied migration with a file; there is nothing to accept."
                  : " did not stop half-way; there is nothing to decide.")
              + "\n  `jmigrate db:migrate:status` shows how it stands.");
    }
    return entry;
  }

  /** From now on the file as it is counts, where there is one. */
  private Attempt attempt(HistoryEntry entry, @Nullable Migration migration) throws SQLException {
    if (migration != null) {
      PreparedScript script = scripts.prepareUp(migration);
      return new Attempt(
          entry.version(),
          migration.name(),
          Action.REPAIR,
          entry.sequence(),
          entry.batch(),
          script.rawSha256(),
          script.checksum(),
          script.algorithm(),
          down(entry, migration),
          script.models(),
          script.statements(),
          Instant.now());
    }
    return new Attempt(
        entry.version(),
        entry.name(),
        Action.REPAIR,
        entry.sequence(),
        entry.batch(),
        entry.rawSha256(),
        entry.checksum(),
        entry.checksumAlgorithm(),
        session.history().downScript(session.connection(), entry),
        entry.models(),
        entry.statementsTotal(),
        Instant.now());
  }

  /** Rows that were loaded are not told by a file that has changed since. */
  private @Nullable String down(HistoryEntry entry, Migration migration) throws SQLException {
    String written = scripts.downText(migration);
    return written == null && migration.rows()
        ? session.history().downScript(session.connection(), entry)
        : written;
  }
}
