package io.jmigrate.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The shortest command beside a Java program that only says hello. */
record StartPart(Path jars, List<JmigrateTool> tools) implements Part {
  private static final double SECONDS = 0.15;

  @Override
  public Group measure(int runs) throws IOException, InterruptedException {
    Results results = new Results("java Hello");
    Results warmUp = new Results("");
    Path folder = Folders.create();
    for (int run = 0; run <= runs; run++) {
      for (JmigrateTool tool : tools) {
        Results counted = run == 0 ? warmUp : results;
        String column = "Java " + tool.jdk().version();
        JavaProgram hello =
            new JavaProgram(
                jars, tool.jdk(), Hello.class.getName(), List.of(JavaProgram.BENCHMARKS));
        counted.add("java Hello", column, hello.command(folder).run());
        counted.add("jmigrate --version", column, tool.bare(folder, "--version").run());
        counted.add("jmigrate --help", column, tool.bare(folder, "--help").run());
      }
    }
    Folders.remove(folder);
    List<Budget> budgets =
        tools.stream()
            .map(tool -> "Java " + tool.jdk().version())
            .map(column -> Budget.seconds("version", "jmigrate --version", column, SECONDS))
            .toList();
    return new Group("Start", results, budgets);
  }
}
