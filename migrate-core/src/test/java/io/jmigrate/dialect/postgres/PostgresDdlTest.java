package io.jmigrate.dialect.postgres;

import io.jmigrate.dialect.DdlStatement;
import io.jmigrate.diff.RenamePolicy;
import io.jmigrate.diff.SchemaDiff;
import io.jmigrate.diff.SchemaDiffer;
import io.jmigrate.plan.MigrationPlanner;
import io.jmigrate.schema.Schema;
import io.jmigrate.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written for a change makes that change, there and back, on every version. */
class PostgresDdlTest {
  private final PostgresDialect dialect = new PostgresDialect();

  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "POSTGRESQL_14", "POSTGRESQL_15"})
  void makesEveryChangeThereAndBack(TestDatabase database) throws SQLException {
    SoftAssertions all = new SoftAssertions();
    try (Connection connection = Variants.prepare(database)) {
      Schema before = read(connection);
      for (String line : Variants.lines("altered.txt", connection)) {
        Savepoint start = connection.setSavepoint();
        try {
          Variants.execute(connection, line);
          Schema after = read(connection);
          connection.rollback(start);
          all.assertThat(run(connection, before, after)).as("refused: " + line).isEmpty();
          Schema there = read(connection);
          all.assertThat(left(there, after)).as("there: " + line).isEmpty();
          run(connection, there, before);
          all.assertThat(left(read(connection), before)).as("back: " + line).isEmpty();
        } catch (SQLException e) {
          all.fail(line + "\n" + e.getMessage());
        }
        connection.rollback(start);
      }
    }
    all.assertAll();
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRESQL", "POSTGRESQL_14", "POSTGRESQL_15"})
  void refusesWhatItCannotMake(TestDatabase database) throws SQLException {
    SoftAssertions all = new SoftAssertions();
    try (Connection connection = Variants.prepare(database)) {
      Schema before = read(connection);
      for (String line : Variants.lines("noticed.txt", connection)) {
        Savepoint start = connection.setSavepoint();
        Variants.execute(connection, line);
        all.assertThat(diff(before, read(connection)).refusals()).as(line).isNotEmpty();
        connection.rollback(start);
      }
    }
    all.assertAll();
  }

  private String run(Connection connection, Schema before, Schema after) throws SQLException {
    SchemaDiff diff = diff(before, after);
    for (DdlStatement statement : write(diff, before, after)) {
      try {
        Variants.execute(connection, statement.sql());
      } catch (SQLException e) {
        throw new SQLException(e.getMessage() + "\n" + statement.sql(), e);
      }
    }
    return diff.refusals().toString().replace("[]", "");
  }

  private String left(Schema reached, Schema wanted) {
    SchemaDiff diff = diff(reached, wanted);
    return diff.isEmpty() ? "" : diff.all() + " " + diff.refusals();
  }

  private SchemaDiff diff(Schema before, Schema after) {
    return new SchemaDiffer(dialect.diffRules()).diff(before, after, RenamePolicy.NEVER);
  }

  private List<DdlStatement> write(SchemaDiff diff, Schema before, Schema after) {
    return new MigrationPlanner(dialect.ddl()).plan(diff, before, after).statements();
  }

  private Schema read(Connection connection) throws SQLException {
    return dialect.inspector().read(connection, name -> false);
  }
}
