package io.jmigrate.benchmark;

import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Every tool on an empty PostgreSQL: apply all, find nothing to do, take all back. The tools take
 * turns, so that a machine that slows down slows them all.
 */
record ApplyPart(TestServer server, List<Tool> tools, Workload workload) implements Part {
  @Override
  public Group measure(int runs) throws IOException, InterruptedException, SQLException {
    Results results = new Results("psql -f");
    Results warmUp = new Results("");
    for (int run = 0; run <= runs; run++) {
      for (Tool tool : tools) {
        measure(tool, run == 0 ? warmUp : results);
      }
      System.err.printf("%d of %d%n", run, runs);
    }
    return new Group(
        "Migrations of two statements each, PostgreSQL " + server.version(), results, budgets());
  }

  private List<Budget> budgets() {
    List<Budget> budgets = new ArrayList<>();
    String count = " " + workload.migrations();
    for (Tool tool : tools) {
      if (tool instanceof JmigrateTool jmigrate) {
        int java = jmigrate.jdk().version();
        budgets.add(Budget.times("apply", tool.row(), "apply" + count, 1.2, "psql -f"));
        budgets.add(
            Budget.times(
                "undo", tool.row(), "undo" + count, 0.8, "MyBatis Migrations, Java " + java));
      }
    }
    return budgets;
  }

  private void measure(Tool tool, Results results)
      throws IOException, InterruptedException, SQLException {
    String row = tool.row();
    String count = " " + workload.migrations();
    DatabaseUrl database = server.createDatabase();
    Path folder = Folders.create();
    tool.write(workload, database, folder);
    administer("CHECKPOINT");
    results.add(row, "apply" + count, tool.apply(database, folder).run());
    requireTables(tool, database, workload.migrations());
    if (tool.remembers()) {
      results.add(row, "nothing to do" + count, tool.apply(database, folder).run());
    }
    Command undo = tool.undo(workload, database, folder);
    if (undo != null) {
      results.add(row, "undo" + count, undo.run());
      requireTables(tool, database, 0);
    }
    Folders.remove(folder);
    administer("DROP DATABASE " + database.name());
  }

  private static void requireTables(Tool tool, DatabaseUrl database, int expected)
      throws SQLException {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement();
        ResultSet count =
            statement.executeQuery(
                "SELECT count(*) FROM pg_tables WHERE tablename ~ '^t[0-9]+$'")) {
      count.next();
      if (count.getInt(1) != expected) {
        throw new IllegalStateException(
            tool.name() + " left " + count.getInt(1) + " tables, not " + expected);
      }
    }
  }

  private void administer(String sql) throws SQLException {
    try (Connection connection = server.adminConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
