package io.jmigrate.processor;

import static com.google.testing.compile.Compiler.compiler;
import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Javadoc as the comments of tables and columns, with {@code -Ajmigrate.comments=javadoc}; of
 * columns first.
 */
class JavadocCommentsTest {
  private static final Pattern COMMENT =
      Pattern.compile("\"comment\" ?: ?\"((?:[^\"\\\\]|\\\\.)*)\"");

  private static final Path MODELS = Path.of("src/test/resources/javadoc");

  static Stream<Compiler> compilers() {
    return Stream.of(javac(), compiler(new EclipseCompiler()));
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void areTheFirstSentencesWithoutMarkup(Compiler compiler) {
    assertThat(comments(compiler.withOptions("-Ajmigrate.comments=javadoc"), "Order"))
        .containsExactly(
            "given by Ids.next()",
            "in cents!",
            "own words",
            "What a customer has bought & List<Item>.");
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void areThoseOfTheModelsOwnFields(Compiler compiler) {
    assertThat(comments(compiler.withOptions("-Ajmigrate.comments=javadoc"), "Item"))
        .containsExactly("What it is called.", "Something that is sold");
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void areLeftAloneUnlessAskedFor(Compiler compiler) {
    assertThat(comments(compiler, "Order")).containsExactly("own words");
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void areRefusedByAnotherWord(Compiler compiler) {
    Compilation compilation = compiled(compiler.withOptions("-Ajmigrate.comments=all"));

    assertThat(compilation.errors())
        .extracting(error -> error.getMessage(Locale.ROOT))
        .first()
        .isEqualTo(
            "-Ajmigrate.comments is 'all'; say -Ajmigrate.comments=javadoc, or leave it out.");
  }

  private static Compilation compiled(Compiler compiler) {
    return compiler
        .withProcessors(new ModelProcessor())
        .compile(Sources.javaFiles(MODELS).stream().map(Sources::source).toList());
  }

  private static Stream<String> comments(Compiler compiler, String model) {
    String fragment = Sources.fragments(compiled(compiler)).get("shop." + model + ".json");
    return COMMENT.matcher(fragment).results().map(match -> match.group(1));
  }
}
