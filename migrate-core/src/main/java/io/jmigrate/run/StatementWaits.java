package io.jmigrate.run;

import io.jmigrate.connection.Database;
import io.jmigrate.dialect.Blockage;
import io.jmigrate.dialect.LockWait;
import io.jmigrate.dialect.StatementRunner;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long the statements of a session wait for locks that others hold, and whom they wait for. */
final class StatementWaits implements AutoCloseable {
  private final WorkSession session;
  private final BlockWatch watch;

  /** What the session was told; null when it may have forgotten. */
  private @Nullable LockWait told;

  private @Nullable LockWait pooled;

  StatementWaits(WorkSession session, Database database, MigrationListener listener) {
    this.session = session;
    this.watch = new BlockWatch(database, listener);
  }

  /**
   * From now on statements wait so long; nothing is sent where it is so already. Behind a pooler it
   * is said to each transaction.
   */
  void limit(LockWait wait) throws SQLException {
    if (session.pool() != null) {
      pooled = wait;
      return;
    }
    if (!wait.equals(told)) {
      String statement = session.dialect().session().lockWait().sql(wait, false);
      StatementRunner.execute(session.connection(), statement);
      told = wait;
    }
    watch.expect(wait.time());
  }

  /** What is to be said to each transaction. */
  List<String> ofTransaction() {
    return pooled == null
        ? List.of()
        : List.of(session.dialect().session().lockWait().sql(pooled, true));
  }

  /** The session is a new one, or has been reset. */
  void forget() {
    told = null;
  }

  /** A statement is about to be sent, which may have to wait for somebody. */
  void sending() throws SQLException {
    if (session.pool() == null) { // else it is not known which session it meets
      watch.sending(session.executor().connectionId());
    }
  }

  /** No statement is under way any more. */
  void resting() {
    watch.resting();
  }

  /** Whom the last statement was seen waiting for. */
  Blockage seen() {
    return watch.seen();
  }

  @Override
  public void close() {
    watch.close();
  }
}
