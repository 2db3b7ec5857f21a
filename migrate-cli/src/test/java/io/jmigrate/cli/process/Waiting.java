package io.jmigrate.cli.process;

import static org.assertj.core.api.Assertions.fail;

import java.util.List;

/** Tells, by what the server says, that a started command has come to the place a test is about. */
final class Waiting {
  private static final String POSTGRESQL =
      """
      SELECT pid FROM pg_locks JOIN pg_database d ON d.oid = database
      WHERE locktype = 'advisory' AND NOT granted AND datname = current_database()
      """;
  private static final String MYSQL =
      "SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND state = 'User lock'";

  private Waiting() {}

  /** Returns once a migration waits for a lock of the test's, which keeps it running. */
  static void untilAMigrationWaitsForALock(Project project, RunningProgram program) {
    String query = project.database().url().startsWith("jdbc:postgresql") ? POSTGRESQL : MYSQL;
    List<String> waiting = List.of();
    while (waiting.isEmpty()) {
      if (!program.running()) {
        fail("it ended too soon: %s", program.await());
      }
      waiting = project.query(query);
    }
  }
}
