package io.jmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A copy of the blog sample, whose models are edited and compiled as people do. */
final class ModelProject {
  private static final Path BLOG = Path.of("../samples/blog");
  private static final Path MODELS = Path.of("src/main/java/blog");

  /** What an editor adds for the annotations that come with an edit. */
  private static final String IMPORTS = "package blog;\n\nimport io.jmigrate.annotation.*;\n";

  private final Path folder;

  /** Copies its models and migrations, and compiles. */
  ModelProject(Path folder, String config) throws IOException {
    this.folder = folder;
    Files.writeString(folder.resolve("jmigrate.yaml"), config);
    copy(Path.of("migrations"));
    copy(MODELS);
    for (Path file : files(MODELS)) {
      Files.writeString(file, Files.readString(file).replace("package blog;\n", IMPORTS));
    }
    compile();
  }

  private void copy(Path part) throws IOException {
    Files.createDirectories(folder.resolve(part));
    try (Stream<Path> files = Files.list(BLOG.resolve(part))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(part).resolve(file.getFileName()));
      }
    }
  }

  /** Changes the models and compiles them. */
  void edit(ModelChange change) throws IOException {
    for (TextEdit edit : change.edits()) {
      edit.applyTo(folder);
    }
    compile();
  }

  private void compile() throws IOException {
    compile(folder.resolve("target/classes"), files(MODELS));
  }

  /** Compiles models; nothing else is in {@code classes} then. */
  static void compile(Path classes, List<Path> sources) throws IOException {
    if (Files.exists(classes)) {
      try (Stream<Path> old = Files.walk(classes)) {
        for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(classes);
    String classPath = System.getProperty("java.class.path");
    List<String> options =
        List.of("-d", classes.toString(), "-classpath", classPath, "-processorpath", classPath);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
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

  /** The models as they are now. */
  String models() throws IOException {
    StringBuilder models = new StringBuilder();
    for (Path file : files(MODELS)) {
      models.append(Files.readString(file));
    }
    return models.toString();
  }

  /** The migrations there are, the latest last. */
  List<Path> migrations() throws IOException {
    return files(Path.of("migrations"));
  }

  /** Runs the command here; fails where its exit code is another one. */
  CommandRun run(int exitCode, List<String> more, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(more);
    CommandRun run = CommandRun.in(folder, Map.of(), all.toArray(String[]::new));
    assertThat(run.exitCode()).as(all + "\n" + run.out() + run.err()).isEqualTo(exitCode);
    return run;
  }

  private List<Path> files(Path part) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(part))) {
      return files.sorted().toList();
    }
  }
}
