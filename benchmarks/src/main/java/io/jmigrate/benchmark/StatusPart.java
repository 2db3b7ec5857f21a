package io.jmigrate.benchmark;

import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What every tool takes to say which of ten migrations are applied. */
record StatusPart(TestServer server, List<Tool> tools) implements Part {
  private static final Workload TEN = new Workload(10);
  private static final String COLUMN = "status of 10";
  private static final double SECONDS = 0.35;

  @Override
  public Group measure(int runs) throws IOException, InterruptedException {
    Map<String, Command> commands = new LinkedHashMap<>();
    List<Path> folders = new ArrayList<>();
    List<Budget> budgets = new ArrayList<>();
    for (Tool tool : tools) {
      DatabaseUrl database = server.createDatabase();
      Path folder = Folders.create();
      folders.add(folder);
      Command status = tool.status(database, folder);
      if (status != null) {
        tool.write(TEN, database, folder);
        tool.apply(database, folder).run();
        status.run();
        commands.put(tool.row(), status);
        if (tool instanceof JmigrateTool) {
          budgets.add(Budget.seconds("status", tool.row(), COLUMN, SECONDS));
        }
      }
    }
    Results results = new Results("");
    for (int run = 0; run < runs; run++) {
      for (Map.Entry<String, Command> command : commands.entrySet()) {
        results.add(command.getKey(), COLUMN, command.getValue().run());
      }
    }
    for (Path folder : folders) {
      Folders.remove(folder);
    }
    return new Group("Status", results, budgets);
  }
}
