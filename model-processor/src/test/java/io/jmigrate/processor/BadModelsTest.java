package io.jmigrate.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.jmigrate.processor.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * In each file of {@code bad} the mistakes are told above their lines; {@code -Dgolden=update}
 * rewrites those comments.
 */
class BadModelsTest {
  private static final Pattern TOLD = Pattern.compile("\\s*// (error|warning): .*");

  static List<Path> cases() {
    return Sources.javaFiles(Sources.BAD);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tellsEveryMistakeAtItsLine(Path file) throws IOException {
    String told = told(file);
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(file, told);
    }
    assertThat(told).contains("// ").isEqualTo(Files.readString(file));
  }

  @Test
  void everyProblemHasACase() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path file : cases()) {
      all.append(Files.readString(file));
    }
    assertThat(Arrays.stream(Problem.values()).map(each -> "[" + each.code() + "]"))
        .allSatisfy(code -> assertThat(all).contains(code));
  }

  private static String told(Path file) throws IOException {
    List<String> code = new ArrayList<>(Files.readAllLines(file));
    code.removeIf(line -> TOLD.matcher(line).matches());
    String name = "bad." + file.getFileName().toString().replace(".java", "");
    Compilation compilation =
        javac()
            .withProcessors(new ModelProcessor())
            .compile(JavaFileObjects.forSourceLines(name, code));
    List<List<String>> comments = new ArrayList<>();
    code.forEach(line -> comments.add(new ArrayList<>()));
    for (var diagnostic : compilation.diagnostics()) {
      int line = (int) diagnostic.getLineNumber() - 1;
      String indent = code.get(line).replaceFirst("\\S.*", "");
      String kind = diagnostic.getKind().name().toLowerCase(Locale.ROOT);
      comments.get(line).add(indent + "// " + kind + ": " + diagnostic.getMessage(Locale.ROOT));
    }
    StringBuilder told = new StringBuilder();
    for (int i = 0; i < code.size(); i++) {
      comments.get(i).forEach(comment -> told.append(comment).append('\n'));
      told.append(code.get(i)).append('\n');
    }
    return told.toString();
  }
}
