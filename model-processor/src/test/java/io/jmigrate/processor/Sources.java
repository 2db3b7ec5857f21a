package io.jmigrate.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;

/** The models that the tests compile: {@code good} folders, each a case, and {@code bad} files. */
final class Sources {
  static final Path GOOD = Path.of("src/test/resources/good");
  static final Path BAD = Path.of("src/test/resources/bad");

  private static final String FRAGMENTS = "/CLASS_OUTPUT/META-INF/jmigrate/";

  private Sources() {}

  /** What lies in a folder, by name; never nothing. */
  static List<Path> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.sorted().toList();
      assertThat(found).isNotEmpty();
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The Java files of a folder. */
  static List<Path> javaFiles(Path folder) {
    return in(folder).stream().filter(each -> each.toString().endsWith(".java")).toList();
  }

  /** Compiles files with the processor and all warnings. */
  static Compilation compile(Compiler compiler, List<Path> files) {
    return compile(compiler, files, new ModelProcessor());
  }

  /** Compiles files with all warnings. */
  static Compilation compile(Compiler compiler, List<Path> files, Processor processor) {
    return compiler
        .withProcessors(processor)
        .withOptions("-Xlint:all,-processing")
        .compile(files.stream().map(Sources::source).toList());
  }

  /** The fragments that were written, by file name. */
  static Map<String, String> fragments(Compilation compilation) {
    Map<String, String> fragments = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      String path = file.toUri().getPath();
      if (path.startsWith(FRAGMENTS)) {
        fragments.put(path.substring(FRAGMENTS.length()), content(file));
      }
    }
    return fragments;
  }

  /** A file as compilers take it. */
  static JavaFileObject source(Path file) {
    try {
      return JavaFileObjects.forResource(file.toUri().toURL());
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String content(JavaFileObject file) {
    try {
      return new String(file.openInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
