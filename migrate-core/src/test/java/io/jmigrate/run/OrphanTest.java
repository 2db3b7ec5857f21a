package io.jmigrate.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session whose number was once that of a dead run. */
class OrphanTest {
  @TempDir Path folder;

  @Test
  void isLeftAloneByARunThatEndsOrphansWhenItBeganAtAnotherTime() throws SQLException {
    Project project = Project.on(TestDatabase.POSTGRESQL, folder).pair("1_a", "SELECT 1", "");
    project.jmigrate().migrate();
    try (Connection stranger = project.database().open();
        Statement statement = stranger.createStatement()) {
      project.execute(
          "UPDATE jmigrate_history SET state = 'running', statements_done = 0, connection_id = '"
              + single(statement, "SELECT pg_backend_pid()")
              + "'");

      project.file("2_b.up.sql", "CREATE TABLE b (id INT)");
      project.jmigrate().endingOrphans().migrate();

      assertThat(single(statement, "SELECT 'alive'")).isEqualTo("alive");
    }
    assertThat(project.events()).noneMatch(event -> event.contains("--kill-orphan"));
  }

  private static String single(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
