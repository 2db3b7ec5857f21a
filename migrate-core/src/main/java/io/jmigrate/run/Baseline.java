package io.jmigrate.run;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.history.Action;
import io.jmigrate.history.Attempt;
import io.jmigrate.history.Outcome;
import io.jmigrate.history.State;
import io.jmigrate.migration.Migration;
import io.jmigrate.migration.Version;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Adopts a database that was made by other means: notes migrations as applied without running them.
 */
final class Baseline {
  private final WorkSession session;
  private final Inventory inventory;
  private final Scripts scripts;

  Baseline(WorkSession session, Inventory inventory) {
    this.session = session;
    this.inventory = inventory;
    this.scripts = Scripts.in(session);
  }

  /**
   * Notes every pending versioned migration up to and including the one of {@code key}.
   *
   * @return their names
   * @throws JmigrateException (REFUSED) when there is none
   */
  List<String> record(String key) throws SQLException {
    if (!Version.isVersion(key)) {
      throw new JmigrateException(
          ErrorCode.UNKNOWN_MIGRATION,
          "A baseline needs a versioned migration; a repeatable one has no place in the order.");
    }
    Version last = Version.parse(key);
    long sequence = inventory.history().lastSequence();
    int batch = inventory.history().lastBatch() + 1;
    List<String> names = new ArrayList<>();
    session.connection().setAutoCommit(false);
    for (Migration migration : inventory.pending()) {
      if (migration.repeatable()
          || Objects.requireNonNull(migration.version()).compareTo(last) > 0) {
        continue;
      }
      PreparedScript up = scripts.prepareUp(migration);
      Attempt attempt =
          ApplyRun.attempt(Action.BASELINE, migration, up, ++sequence, batch, scripts);
      session
          .history()
          .insertion(
              session.nextHistoryId(),
              attempt,
              Outcome.succeeded(State.APPLIED, up.statements(), null, Duration.ZERO),
              session.executor())
          .execute(session.connection());
      names.add(migration.name());
    }
    session.connection().commit();
    session.cleanse();
    if (names.isEmpty()) {
      throw new JmigrateException(
          ErrorCode.REFUSED,
          "Nothing is pending up to " + key + "; there is nothing to take as applied.");
    }
    return names;
  }
}
