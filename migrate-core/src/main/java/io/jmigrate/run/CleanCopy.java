package io.jmigrate.run;

import io.jmigrate.migration.Migration;
import io.jmigrate.schema.Schema;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scratch database in which migrations only ever went up: how the one should be in which they
 * went down, too. Made when it is first asked for, and kept for the next question. Not thread-safe.
 */
final class CleanCopy implements AutoCloseable {
  /** Makes a scratch database and opens a session in it. */
  @FunctionalInterface
  interface Opening {
    VerifySession open() throws SQLException;
  }

  private final Opening opening;
  private @Nullable VerifySession session;
  private int applied;

  CleanCopy(Opening opening) {
    this.opening = opening;
  }

  /** What there is after these; each time at least those of the time before. */
  Schema schemaAfter(List<Migration> migrations) throws SQLException {
    return at(migrations).schema();
  }

  /** Hands over the database with these applied; the next one begins anew. */
  VerifySession takeAfter(List<Migration> migrations) throws SQLException {
    VerifySession taken = at(migrations);
    session = null;
    applied = 0;
    return taken;
  }

  private VerifySession at(List<Migration> migrations) throws SQLException {
    VerifySession open = session;
    if (open == null) {
      open = opening.open();
      session = open;
    }
    open.forget();
    open.up(migrations.subList(applied, migrations.size()));
    applied = migrations.size();
    return open;
  }

  @Override
  public void close() throws SQLException {
    if (session != null) {
      session.close();
    }
  }
}
