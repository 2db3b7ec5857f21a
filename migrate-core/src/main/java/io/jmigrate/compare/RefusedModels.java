package io.jmigrate.compare;

import io.jmigrate.connection.Database;
import io.jmigrate.dialect.DdlStatement;
import io.jmigrate.dialect.Dialect;
import io.jmigrate.diff.RenamePolicy;
import io.jmigrate.diff.SchemaDiff;
import io.jmigrate.diff.SchemaDiffer;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.model.ModelSchema;
import io.jmigrate.model.ModelTable;
import io.jmigrate.plan.MigrationPlanner;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds out whose words the server did not take, by trying them one by one. */
final class RefusedModels {
  private final ModelSchema models;
  private final Dialect dialect;
  private final List<String> refused = new ArrayList<>();

  private RefusedModels(ModelSchema models, Dialect dialect) {
    this.models = models;
    this.dialect = dialect;
  }

  /**
   * What to tell of models that could not be made.
   *
   * @param scratch an empty database to try them in
   * @param failure of the script that makes them
   * @return (INVALID_MODELS) naming each property whose SQL is refused
   */
  static JmigrateException explain(
      Database scratch, Schema empty, ModelSchema models, JmigrateException failure) {
    RefusedModels refused = new RefusedModels(models, scratch.dialect());
    try (Connection connection = scratch.open(Duration.ZERO)) {
      refused.tryAll(connection, empty);
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
    return new JmigrateException(
        ErrorCode.INVALID_MODELS,
        refused.refused.isEmpty()
            ? "The database refuses what the models ask for.\n" + failure.getMessage()
            : "The database refuses what models say in SQL:\n  "
                + String.join("\n  ", refused.refused),
        failure);
  }

  private void tryAll(Connection connection, Schema empty) throws SQLException {
    Schema rest = models.schema().withTables(new TreeMap<>());
    run(connection, statements(empty, rest));
    for (Map.Entry<ObjectName, ModelTable> entry : models.origins().entrySet()) {
      Table table = models.schema().requireTable(entry.getKey());
      TableTrials trials = new TableTrials(table, entry.getValue());
      String whole = refusal(connection, rest, trials.whole());
      if (whole != null) {
        int before = refused.size();
        tryEach(connection, rest, trials.ofTypes());
        if (refused.size() == before) {
          tryEach(connection, rest, trials.ofExpressions());
        }
        if (refused.size() == before) {
          refused.add(entry.getValue().origin() + ": " + whole);
        }
      }
    }
  }

  private void tryEach(Connection connection, Schema rest, List<TableTrials.Trial> trials)
      throws SQLException {
    for (TableTrials.Trial trial : trials) {
      String said = refusal(connection, rest, trial.table());
      if (said != null) {
        refused.add(trial.place() + ": " + said);
      }
    }
  }

  /** What the server says against a table; null when it takes it. */
  private @Nullable String refusal(Connection connection, Schema rest, Table table)
      throws SQLException {
    SortedMap<ObjectName, Table> one = new TreeMap<>(Map.of(table.name(), table));
    try {
      run(connection, statements(rest, rest.withTables(one)));
      return null;
    } catch (SQLException e) {
      return dialect.errors().read(e, "").message();
    } finally {
      String schema = table.name().schema();
      run(
          connection,
          List.of(
              "DROP TABLE IF EXISTS "
                  + (schema.isEmpty() ? "" : dialect.quote(schema) + ".")
                  + dialect.quote(table.name().name())));
    }
  }

  private List<String> statements(Schema before, Schema after) {
    SchemaDiff diff = new SchemaDiffer(dialect.diffRules()).diff(before, after, RenamePolicy.NEVER);
    return new MigrationPlanner(dialect.ddl())
        .plan(diff, before, after).statements().stream().map(DdlStatement::sql).toList();
  }

  private static void run(Connection connection, List<String> statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
