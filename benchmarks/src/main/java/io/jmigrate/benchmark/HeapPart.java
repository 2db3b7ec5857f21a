package io.jmigrate.benchmark;

import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.TestServer;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** That a heap of 64 MB does for many migrations, and for one whose data is much larger. */
record HeapPart(TestServer server, List<JmigrateTool> tools, Workload workload, int megabytes)
    implements Part {
  private static final int MEGABYTE = 1 << 20;

  @Override
  public Group measure(int runs) throws IOException, InterruptedException {
    Results results = new Results("psql -f");
    Path folder = Folders.create();
    Path data = writeData(folder);
    for (JmigrateTool tool : tools) {
      measure(tool.with("-Xmx64m"), data, results);
    }
    Command psql =
        Psql.program(
            "psql",
            server.createDatabase(),
            folder,
            "-Xq",
            "-v",
            "ON_ERROR_STOP=1",
            "-f",
            "" + data);
    results.add("psql -f", column(), psql.run());
    Folders.remove(folder);
    return new Group("With 64 MB of heap", results, List.of());
  }

  private String column() {
    return "a script of " + megabytes + " MB";
  }

  private void measure(JmigrateTool tool, Path data, Results results)
      throws IOException, InterruptedException {
    DatabaseUrl database = server.createDatabase();
    Path folder = Folders.create();
    tool.write(workload, database, folder);
    String count = " " + workload.migrations();
    results.add(tool.row(), "apply" + count, tool.apply(database, folder).run());
    results.add(tool.row(), "nothing to do" + count, tool.apply(database, folder).run());
    Command undo = tool.undo(workload, database, folder);
    results.add(tool.row(), "undo" + count, undo.run());
    Path script = folder.resolve("migrations/99999999999999_data.up.sql");
    Files.createSymbolicLink(script, data);
    Command one = tool.command(database, folder, "db:migrate", "--to", "99999999999999");
    results.add(tool.row(), column(), one.run());
    Folders.remove(folder);
  }

  private Path writeData(Path folder) throws IOException {
    Path data = folder.resolve("data.sql");
    String row = "x".repeat(1023) + "\n";
    try (Writer out = Files.newBufferedWriter(data)) {
      out.write("CREATE TABLE data (text TEXT);\nCOPY data FROM stdin;\n");
      for (long written = 0; written < (long) megabytes * MEGABYTE; written += row.length()) {
        out.write(row);
      }
      out.write("\\.\n");
    }
    return data;
  }
}
