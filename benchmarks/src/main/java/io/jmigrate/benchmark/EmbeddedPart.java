package io.jmigrate.benchmark;

import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An application that migrates when it starts and, as a rule, has nothing to do: from the start of
 * its process until the schema is known to be up to date. Each row says what an application has to
 * carry for that, beside its driver.
 */
record EmbeddedPart(TestServer server, Path jars, List<Jdk> jdks, Workload workload)
    implements Part {
  private static final List<String> JMIGRATE =
      List.of("jmigrate-core", "jackson-jr-objects", "jackson-core", "jspecify");
  private static final List<String> FLYWAY =
      List.of("flyway-core", "flyway-database-postgresql", "flyway-database-cockroachdb");

  @Override
  public Group measure(int runs) throws IOException, InterruptedException {
    Results results = new Results("java Hello");
    for (Jdk jdk : jdks) {
      measure(jdk, runs, results);
    }
    return new Group("In an application, nothing to do, PostgreSQL", results, List.of());
  }

  private void measure(Jdk jdk, int runs, Results results)
      throws IOException, InterruptedException {
    String column = "Java " + jdk.version() + ", " + workload.migrations() + " applied";
    Path folder = Folders.create();
    JavaProgram hello =
        new JavaProgram(jars, jdk, Hello.class.getName(), List.of(JavaProgram.BENCHMARKS));
    Command jmigrate = applied(LibraryTool.jmigrate(jars, jdk), folder);
    Command flyway = applied(LibraryTool.flyway(jars, jdk), folder);
    for (int run = 0; run < runs; run++) {
      results.add("java Hello", column, hello.command(folder).run());
      results.add("jmigrate, " + carried(JMIGRATE), column, jmigrate.run());
      results.add("Flyway, " + carried(FLYWAY), column, flyway.run());
    }
    Folders.remove(folder);
  }

  /** All has been applied; what applies it again. */
  private Command applied(Tool tool, Path folder) throws IOException, InterruptedException {
    Path own = Files.createDirectories(folder.resolve(tool.name()));
    DatabaseUrl database = server.createDatabase();
    tool.write(workload, database, own);
    Command apply = tool.apply(database, own);
    apply.run();
    return apply;
  }

  private String carried(List<String> artifacts) throws IOException {
    List<Long> sizes = new ArrayList<>();
    for (String artifact : artifacts) {
      sizes.add(Files.size(Path.of(JavaProgram.jar(jars, artifact))));
    }
    return sizes.size()
        + " jars, "
        + sizes.stream().mapToLong(Long::longValue).sum() / 1000
        + " kB";
  }
}
