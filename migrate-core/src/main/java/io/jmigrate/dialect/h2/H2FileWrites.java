package io.jmigrate.dialect.h2;

import io.jmigrate.dialect.BackgroundWrites;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.WeakHashMap;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/**
 * H2's background thread takes the parts of a file one after the other while a statement goes on in
 * them (https://github.com/h2database/h2database/issues/2080). Killed before the next write, the
 * file may hold a row without the transaction it belongs to, and whoever writes that row waits for
 * ever; or the journal's word for a statement that the catalog does not know. The setting
 * WRITE_DELAY would be kept in the file, so that the store itself is told.
 */
final class H2FileWrites implements BackgroundWrites {
  private static final long INTERVAL_NANOS = 500_000_000;

  /** Those held, since several runs of one process may have the same file open. */
  private static final Map<MVStore, Held> HELD = new WeakHashMap<>();

  @Override
  public Hold hold(Connection connection) throws SQLException {
    if (!connection.isWrapperFor(JdbcConnection.class)
        || !(connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal)) {
      return Hold.NOTHING;
    }
    SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    MVStore store = session.getDatabase().getStore().getMvStore();
    if (!store.isPersistent() || store.isReadOnly()) {
      return Hold.NOTHING;
    }
    synchronized (HELD) {
      Held held = HELD.computeIfAbsent(store, each -> new Held(each.getAutoCommitDelay()));
      held.users++;
      store.setAutoCommitDelay(0);
    }
    return new StoreHold(store);
  }

  private static void release(MVStore store) {
    synchronized (HELD) {
      Held held = HELD.get(store);
      if (held != null && --held.users == 0) {
        HELD.remove(store);
        store.setAutoCommitDelay(held.delay);
      }
    }
  }

  /** How it was before, and how many hold it. */
  private static final class Held {
    private final int delay;
    private int users;

    private Held(int delay) {
      this.delay = delay;
    }
  }

  /** One of those who hold it. */
  private static final class StoreHold implements Hold {
    private final MVStore store;
    private long written = System.nanoTime();

    private StoreHold(MVStore store) {
      this.store = store;
    }

    @Override
    public void betweenStatements() {
      if (System.nanoTime() - written > INTERVAL_NANOS) {
        store.commit();
        written = System.nanoTime();
      }
    }

    @Override
    public void close() {
      // Else the background thread, long idle, would write at once, in the midst of the closing.
      store.commit();
      release(store);
    }
  }
}
