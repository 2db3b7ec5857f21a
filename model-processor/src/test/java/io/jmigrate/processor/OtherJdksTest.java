package io.jmigrate.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The compilers of all JDKs beside the one in use make the same fragments, told of the processor as
 * users do: from JDK 23 on by an explicit path.
 */
class OtherJdksTest {
  private static final Path BESIDE_LOMBOK = Sources.GOOD.resolveSibling("beside/Library.java");
  private static final String LOMBOK = "lombok.launch.AnnotationProcessorHider$AnnotationProcessor";

  @TempDir private Path output;

  static List<Path> jdks() throws IOException {
    Path here = Path.of(System.getProperty("java.home")).toRealPath();
    try (Stream<Path> beside = Files.list(here.getParent())) {
      List<Path> found = new ArrayList<>(List.of(here));
      beside.filter(each -> Files.isExecutable(each.resolve("bin/javac"))).forEach(found::add);
      return found.stream().map(OtherJdksTest::real).distinct().sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void makesTheSameFragments(Path jdk) throws IOException, InterruptedException {
    List<Path> files =
        GoodModelsTest.cases().stream().flatMap(each -> Sources.javaFiles(each).stream()).toList();
    compile(jdk, files, output, ModelProcessor.class.getName());
    assertThat(written(output)).isEqualTo(Sources.fragments(Sources.compile(javac(), files)));
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void worksBesideLombokInAnyOrder(Path jdk) throws IOException, InterruptedException {
    String ours = ModelProcessor.class.getName();
    compile(jdk, List.of(BESIDE_LOMBOK), output.resolve("before"), ours + "," + LOMBOK);
    compile(jdk, List.of(BESIDE_LOMBOK), output.resolve("after"), LOMBOK + "," + ours);

    Map<String, String> before = written(output.resolve("before"));
    assertThat(before).containsOnlyKeys("beside.Author.json", "beside.Book.json");
    assertThat(written(output.resolve("after"))).isEqualTo(before);
  }

  private static void compile(Path jdk, List<Path> files, Path classes, String processors)
      throws IOException, InterruptedException {
    String path = System.getProperty("java.class.path");
    List<String> command =
        new ArrayList<>(
            List.of(jdk.resolve("bin/javac").toString(), "-cp", path, "-processorpath", path));
    command.addAll(List.of("-processor", processors));
    Files.createDirectories(classes);
    command.addAll(List.of("-d", classes.toString(), "--release", "17"));
    files.forEach(each -> command.add(each.toString()));
    Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(javac.getInputStream().readAllBytes(), Charset.defaultCharset());
    assertThat(javac.waitFor()).as(said).isZero();
  }

  private static Map<String, String> written(Path classes) throws IOException {
    Map<String, String> written = new TreeMap<>();
    for (Path file : Sources.in(classes.resolve("META-INF/jmigrate"))) {
      written.put(file.getFileName().toString(), Files.readString(file));
    }
    return written;
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
