package io.jmigrate.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of {@code good} makes the fragments beside it; {@code -Dgolden=update}. */
class GoodModelsTest {
  static List<Path> cases() {
    return Sources.in(Sources.GOOD);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void makesTheFragmentsBesideTheModels(Path folder) throws IOException {
    Compilation compilation = Sources.compile(javac(), Sources.javaFiles(folder));
    assertThat(compilation.diagnostics()).isEmpty();
    Map<String, String> fragments = Sources.fragments(compilation);
    if ("update".equals(System.getProperty("golden"))) {
      write(folder, fragments);
    }
    assertThat(fragments).isEqualTo(read(folder));
  }

  private static void write(Path folder, Map<String, String> fragments) throws IOException {
    for (String old : read(folder).keySet()) {
      Files.delete(folder.resolve(old));
    }
    for (var fragment : fragments.entrySet()) {
      Files.writeString(folder.resolve(fragment.getKey()), fragment.getValue());
    }
  }

  private static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> read = new TreeMap<>();
    for (Path file : Sources.in(folder)) {
      if (file.toString().endsWith(".json")) {
        read.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return read;
  }
}
