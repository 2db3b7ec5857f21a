package io.jmigrate.run;

import io.jmigrate.dialect.PoolRules;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.migration.ScriptContents;
import io.jmigrate.sql.SqlStatement;
import java.io.IOException;
import java.sql.SQLException;
import java.util.regex.Pattern;

/**
 * What a pooler cannot do for a script that runs without one transaction around it: each of its
 * statements may meet another session, so none can rely on what one before it has set.
 */
final class Pooled {
  private static final Pattern TEMPORARY =
      Pattern.compile("CREATE ((GLOBAL|LOCAL) )?TEMP(ORARY)?\\b");

  private Pooled() {}

  /**
   * Returns when the script runs the same in one session or several.
   *
   * @throws JmigrateException (REFUSED) before any of it is run
   */
  static void require(WorkSession session, PreparedScript script) throws SQLException, IOException {
    PoolRules pool = session.pool();
    if (pool == null) {
      return;
    }
    String schema = session.schemaChoice();
    if (schema != null) {
      throw refused(script.path(), "the schema of the configuration is such a setting");
    }
    try (ScriptContents statements =
        ScriptContents.open(script.script(), session.dialect().syntax())) {
      for (SqlStatement next = statements.next(); next != null; next = statements.next()) {
        if (session.dialect().statements().isSetting(next)
            || TEMPORARY.matcher(next.head()).lookingAt()) {
          throw refused(script.path() + ":" + next.start(), "this statement is about the session");
        }
      }
    }
  }

  private static JmigrateException refused(String place, String reason) {
    return new JmigrateException(
        ErrorCode.REFUSED,
        place
            + ": this migration runs without a transaction, and behind a connection pooler each of"
            + " its statements may meet another session, where settings and temporary tables of the"
            + " one before are unknown; "
            + reason
            + ".\n  Nothing of it was run. Connect to the server itself for it, not to the pooler;"
            + " or, where the pooler keeps one session per client, say so with --lock session.");
  }
}
