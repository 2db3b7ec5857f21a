package io.jmigrate.processor;

import static com.google.testing.compile.Compiler.compiler;
import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same models make the same fragments, whoever compiles them, and in whatever order. */
class CompilersTest {
  static List<Path> cases() {
    return GoodModelsTest.cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theOrderOfTheFilesMakesNoDifference(Path folder) {
    List<Path> files = Sources.javaFiles(folder);
    List<Path> reversed = new ArrayList<>(files);
    Collections.reverse(reversed);
    assertThat(Sources.fragments(Sources.compile(javac(), reversed)))
        .isNotEmpty()
        .isEqualTo(Sources.fragments(Sources.compile(javac(), files)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void eclipseMakesTheSameFragments(Path folder) {
    List<Path> files = Sources.javaFiles(folder);
    assertThat(Sources.fragments(Sources.compile(compiler(new EclipseCompiler()), files)))
        .isNotEmpty()
        .isEqualTo(Sources.fragments(Sources.compile(javac(), files)));
  }
}
