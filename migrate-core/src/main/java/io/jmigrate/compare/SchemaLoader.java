package io.jmigrate.compare;

import io.jmigrate.connection.Database;
import io.jmigrate.dialect.Dialect;
import io.jmigrate.diff.RenamePolicy;
import io.jmigrate.diff.SchemaDiffer;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.schema.Schema;
import io.jmigrate.scratch.ScriptRun;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Makes a schema of a script in a database that holds nothing yet. */
public final class SchemaLoader {
  private SchemaLoader() {}

  /**
   * Runs the script; returns the number of tables there are then.
   *
   * @throws JmigrateException (REFUSED) when the database holds anything, (STATEMENT_FAILED) with
   *     the place of the statement that failed
   */
  public static int load(Database database, Path script, String historyTable) {
    try (Connection connection = database.open(Duration.ZERO)) {
      Dialect dialect = database.dialect();
      Schema schema =
          dialect.inspector().read(connection, SchemaReader.ours(historyTable)).withoutPrivileges();
      SchemaDiffer differ = new SchemaDiffer(dialect.diffRules());
      if (!differ.diff(EmptySchema.like(schema), schema, RenamePolicy.NEVER).isEmpty()) {
        throw new JmigrateException(
            ErrorCode.REFUSED,
            "The database "
                + database.target()
                + " is not empty. A schema is loaded into an empty one only; nothing was run.");
      }
      connection.setAutoCommit(!dialect.transactionalDdl());
      ScriptRun.run(connection, dialect, SchemaReader.script(script));
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
      return dialect.inspector().read(connection, SchemaReader.ours(historyTable)).tables().size();
    } catch (SQLException e) {
      throw SchemaReader.failed(database.dialect(), "The schema cannot be loaded", e);
    }
  }
}
