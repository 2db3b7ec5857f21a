package io.jmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** The session of the server that holds a project's migration lock, as the server tells. */
final class LockSession {
  private static final String POSTGRESQL =
      "SELECT l.pid FROM pg_locks l JOIN pg_database d ON d.oid = l.database"
          + " WHERE locktype = 'advisory' AND granted AND datname = current_database()";
  private static final String MYSQL =
      "SELECT id FROM information_schema.processlist"
          + " WHERE db = DATABASE() AND id <> connection_id() AND id = is_used_lock(%s)";
  private static final String H2 =
      "SELECT session_id FROM information_schema.locks WHERE table_name = 'JMIGRATE_LOCK'";

  private LockSession() {}

  /** Ends it and returns when it is gone. */
  static void end(Project project) {
    String url = project.database().url();
    String query = query(url, project);
    List<String> sessions = project.query(query);
    assertThat(sessions).hasSize(1);
    String ending =
        url.startsWith("jdbc:postgresql:")
            ? "SELECT pg_terminate_backend(%s)"
            : url.startsWith("jdbc:h2:") ? "CALL abort_session(%s)" : "KILL %s";
    project.execute(ending.formatted(sessions.get(0)));
    while (project.query(query).equals(sessions)) {
      Thread.onSpinWait();
    }
  }

  private static String query(String url, Project project) {
    if (url.startsWith("jdbc:postgresql:")) {
      return POSTGRESQL;
    }
    return url.startsWith("jdbc:h2:") ? H2 : MYSQL.formatted(lockName(project));
  }

  private static String lockName(Project project) {
    String name = project.database().name();
    return "'jmigrate:"
        + new io.jmigrate.dialect.LockKey(
                name, name.toLowerCase(java.util.Locale.ROOT), "jmigrate_history")
            .digest()
        + "'";
  }
}
