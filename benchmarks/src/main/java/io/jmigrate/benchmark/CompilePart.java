package io.jmigrate.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How long javac takes with the model processor, and without. */
record CompilePart(Path jars, List<Jdk> jdks, int models) implements Part {
  private static final String WITHOUT = "javac without the processor";

  @Override
  public Group measure(int runs) throws IOException, InterruptedException {
    Results results = new Results(WITHOUT);
    Results warmUp = new Results("");
    Path folder = Folders.create();
    Path sources = ModelSources.write(folder, models);
    // brings the annotations, too
    String processor = JavaProgram.jar(jars, "jmigrate-model-processor");
    for (int run = 0; run <= runs; run++) {
      for (Jdk jdk : jdks) {
        Results counted = run == 0 ? warmUp : results;
        String column = "Java " + jdk.version();
        Path classes = Files.createTempDirectory(folder, "classes-");
        Command plain = javac(jdk, processor, sources, classes, "-proc:none");
        counted.add(WITHOUT, column, plain.run());
        Command with = javac(jdk, processor, sources, classes, "-processorpath", processor);
        counted.add("with it", column, with.run());
        requireFragments(classes.resolve("META-INF/jmigrate"));
      }
    }
    Folders.remove(folder);
    return new Group("Compiling " + models + " models", results, List.of());
  }

  private static Command javac(
      Jdk jdk, String classPath, Path sources, Path classes, String... more) {
    List<String> words =
        List.of(
            jdk.home().resolve("bin/javac").toString(),
            "-cp",
            classPath,
            "-d",
            classes.toString(),
            "@" + sources);
    return new Command(Stream.concat(words.stream(), Stream.of(more)).toList(), classes);
  }

  /** Nobody is quick by doing nothing. */
  private void requireFragments(Path folder) throws IOException {
    try (Stream<Path> fragments = Files.list(folder)) {
      long written = fragments.count();
      if (written != models) {
        throw new IOException(written + " fragments of " + models + " models in " + folder);
      }
    }
  }
}
