package io.jmigrate.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Another tool's main class, with the jars it needs and no others. */
record JavaProgram(Path jars, Jdk jdk, String mainClass, List<String> artifacts) {
  static final String BENCHMARKS = "jmigrate-benchmarks";
  static final String POSTGRESQL = "postgresql";

  Command command(Path folder, String... arguments) {
    List<String> words = new ArrayList<>(List.of(jdk.java(), "-cp", classPath(), mainClass));
    words.addAll(List.of(arguments));
    return new Command(words, folder);
  }

  private String classPath() {
    return artifacts.stream().map(this::jar).collect(Collectors.joining(File.pathSeparator));
  }

  private String jar(String artifact) {
    return jar(jars, artifact);
  }

  /** The jar of an artifact, whatever its version. */
  static String jar(Path jars, String artifact) {
    try (Stream<Path> files = Files.list(jars)) {
      return files
          .filter(file -> file.getFileName().toString().matches(artifact + "-\\d.*\\.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no " + artifact + " in " + jars))
          .toString();
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + jars, e);
    }
  }
}
