package io.jmigrate.benchmark;

import java.util.Locale;

/** So many migrations of two statements each. */
record Workload(int migrations) {
  private static final long FIRST = 20260101000000L;

  /** A version in the form of a time. */
  long version(int number) {
    return FIRST + number;
  }

  String name(int number) {
    return "create_t" + number;
  }

  String up(int number) {
    return String.format(
        Locale.ROOT,
        """
        CREATE TABLE t%1$d (id BIGINT PRIMARY KEY, name VARCHAR(100) NOT NULL);
        CREATE INDEX t%1$d_name ON t%1$d (name);
        """,
        number);
  }

  String down(int number) {
    return String.format(Locale.ROOT, "DROP TABLE t%d;%n", number);
  }

  /** All downs, the last first. */
  String allDown() {
    StringBuilder all = new StringBuilder();
    for (int i = migrations; i >= 1; i--) {
      all.append(down(i));
    }
    return all.toString();
  }
}
