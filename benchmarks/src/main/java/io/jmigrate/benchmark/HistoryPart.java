package io.jmigrate.benchmark;

import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.H2Server;
import io.jmigrate.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** jmigrate alone, with nothing to do, beside long histories. */
record HistoryPart(TestServer server, List<JmigrateTool> tools, List<Workload> workloads)
    implements Part {
  private static final int MANY = 1000;

  @Override
  public Group measure(int runs) throws IOException, InterruptedException {
    Results results = new Results("");
    for (Workload workload : workloads) {
      Path folder = Folders.create();
      measure("PostgreSQL", server.createDatabase(), workload, runs, results);
      measure("H2", H2Server.createFileDatabase(folder), workload, runs, results);
      Folders.remove(folder);
    }
    return new Group("Nothing to do, beside long histories", results, budgets());
  }

  private List<Budget> budgets() {
    List<Budget> budgets = new ArrayList<>();
    for (Workload workload : workloads) {
      boolean most = workload.migrations() > MANY;
      for (JmigrateTool tool : tools) {
        boolean newest = tool.jdk().version() >= 25;
        budgets.add(
            Budget.seconds(
                "no-op",
                "db:migrate, Java " + tool.jdk().version(),
                "PostgreSQL, " + workload.migrations() + " applied",
                most ? (newest ? 0.55 : 0.70) : (newest ? 0.30 : 0.40)));
      }
    }
    return budgets;
  }

  private void measure(
      String product, DatabaseUrl database, Workload workload, int runs, Results results)
      throws IOException, InterruptedException {
    Path folder = Folders.create();
    JmigrateTool first = tools.get(0);
    first.write(workload, database, folder);
    first.apply(database, folder).run();
    String column = product + ", " + workload.migrations() + " applied";
    for (JmigrateTool tool : tools) {
      tool.apply(database, folder).run();
    }
    for (int run = 0; run < runs; run++) {
      for (JmigrateTool tool : tools) {
        String row = ", Java " + tool.jdk().version();
        results.add("db:migrate" + row, column, tool.apply(database, folder).run());
        results.add(
            "db:migrate:status" + row,
            column,
            tool.command(database, folder, "db:migrate:status").run());
      }
    }
    Folders.remove(folder);
  }
}
