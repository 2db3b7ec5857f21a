package io.jmigrate.run;

import java.sql.SQLException;

/** Something to find out about a database. */
@FunctionalInterface
public interface ReadingWork<T> {
  /** Finds it out; what the database answers in error may be let through. */
  T run(DatabaseReading reading) throws SQLException;
}
