package io.jmigrate.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The moments at which a database that lives in this process writes its file. One that writes in
 * the background may catch a statement half-way, and a kill at that moment leaves a file that tells
 * of no state the database ever was in.
 */
@FunctionalInterface
public interface BackgroundWrites {
  /** For servers, and whatever is written consistently at any moment. */
  BackgroundWrites HARMLESS = connection -> Hold.NOTHING;

  /** From now on the file is written between two statements, or by the statement at work. */
  Hold hold(Connection connection) throws SQLException;

  /** While nothing is written in the background; closing lets it be written so again. */
  interface Hold extends AutoCloseable {
    /** Nothing is held back. */
    Hold NOTHING =
        new Hold() {
          @Override
          public void betweenStatements() {}

          @Override
          public void close() {}
        };

    /** No statement is at work: what is done may be written now. */
    void betweenStatements();

    @Override
    void close();
  }
}
