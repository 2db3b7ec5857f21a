package io.jmigrate.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The shortest command beside a Java program that only says hello. */
record StartPart(Path jars, List<JmigrateTool> tools) {
  Results measure(int runs) throws IOException, InterruptedException {
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
    return results;
  }
}
