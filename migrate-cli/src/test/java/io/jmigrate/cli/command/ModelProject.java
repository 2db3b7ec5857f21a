package io.jmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A project whose models are edited and compiled, as people do. */
final class ModelProject {
  private static final Path CHANGES = Path.of("src/test/resources/io/jmigrate/cli/command/changes");

  private final Path folder;

  ModelProject(Path folder) {
    this.folder = folder;
  }

  /** The changes, in their order; the first one is the beginning. */
  static List<Path> changes() throws IOException {
    try (Stream<Path> folders = Files.list(CHANGES)) {
      return folders.sorted().toList();
    }
  }

  /** Takes over the models of a change and compiles all there are. */
  void edit(Path change) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("src/blog"));
    for (Path file : files(change, ".java")) {
      Files.copy(file, sources.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
    compile(files(sources, ".java"));
  }

  private void compile(List<Path> sources) throws IOException {
    Path classes = folder.resolve("target/classes");
    if (Files.exists(classes)) {
      try (Stream<Path> old = Files.walk(classes)) {
        for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(classes);
    String classPath = System.getProperty("java.class.path");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-d",
              classes.toString(),
              "-classpath",
              classPath,
              "-processorpath",
              classPath,
              "-Xlint:-options");
      assertThat(
              compiler
                  .getTask(
                      null,
                      manager,
                      null,
                      options,
                      null,
                      manager.getJavaFileObjectsFromPaths(sources))
                  .call())
          .isTrue();
    }
  }

  /** The options that a change needs besides. */
  static List<String> answers(Path change) throws IOException {
    List<String> answers = new ArrayList<>();
    Path file = change.resolve("answers.txt");
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        answers.addAll(List.of(line.split(" ", 2)));
      }
    }
    return answers;
  }

  /** Runs the command here; fails where its exit code is another one. */
  CommandRun run(int exitCode, List<String> more, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(more);
    CommandRun run = CommandRun.in(folder, Map.of(), all.toArray(String[]::new));
    assertThat(run.exitCode()).as(all + "\n" + run.out() + run.err()).isEqualTo(exitCode);
    return run;
  }

  private static List<Path> files(Path directory, String extension) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(extension)).sorted().toList();
    }
  }
}
