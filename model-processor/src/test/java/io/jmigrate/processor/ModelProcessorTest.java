package io.jmigrate.processor;

import static com.google.testing.compile.Compiler.compiler;
import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelProcessorTest {
  private static final String IMPORTS = "import io.jmigrate.annotation.*;\n";

  private static final JavaFileObject WAITING =
      JavaFileObjects.forSourceString(
          "shop.Order",
          "package shop; " + IMPORTS + "@Model record Order(@Id long id, Made made) {}");

  @TempDir private Path folder;

  static Stream<Compiler> compilers() {
    return Stream.of(javac(), compiler(new EclipseCompiler()));
  }

  @Test
  void tellsTheMistakesOfAllModelsBesideThoseOfTheCompiler() {
    Compilation compilation =
        javac()
            .withProcessors(new ModelProcessor())
            .compile(
                JavaFileObjects.forSourceString("A", IMPORTS + "@Model record A(@Id Thread id) {}"),
                JavaFileObjects.forSourceString(
                    "B", IMPORTS + "@Model record B(@Id long id, @Length(0) String name) {}"),
                WAITING);
    assertThat(messages(compilation))
        .satisfiesExactlyInAnyOrder(
            message -> assertThat(message).contains("cannot find symbol"),
            message -> assertThat(message).startsWith("[JM110]"),
            message -> assertThat(message).startsWith("[JM122]"));
  }

  @Test
  void waitsForTypesThatAnotherProcessorMakes() {
    Compilation compilation =
        javac().withProcessors(new ModelProcessor(), new MakingProcessor()).compile(WAITING);
    assertThat(compilation.errors()).isEmpty();
    assertThat(Sources.fragments(compilation).get("shop.Order.json")).contains("\"MADE\"");
  }

  @Test
  void namesTheModelAsTheOneElementThatItsFragmentComesFrom() {
    OriginRecorder recorder = new OriginRecorder(new ModelProcessor());
    Compilation compilation =
        javac().withProcessors(recorder).compile(blog().map(Sources::source).toList());
    assertThat(compilation.errors()).isEmpty();
    assertThat(recorder.origins())
        .containsEntry("META-INF/jmigrate/blog.Post.json", List.of("blog.Post"))
        .containsEntry("META-INF/jmigrate/blog.User.json", List.of("blog.User"))
        .hasSize(5);
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void readsModelsThatWereCompiledBefore(Compiler compiler) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", folder.toString()));
    blog().forEach(file -> arguments.add(file.toString()));
    int exitCode =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(exitCode).isZero();
    Path later = folder.resolve("Sale.java");
    Files.writeString(
        later,
        "package shop; "
            + IMPORTS
            + """
            @Model
            record Sale(
                @Id long id,
                java.util.UUID userId,
                @BelongsTo blog.User user,
                long linkPostId,
                long linkTagId,
                @BelongsTo blog.PostTag link) {}
            """);

    Compilation compilation =
        Sources.compile(compiler.withClasspath(classPathWith(folder)), List.of(later));
    assertThat(messages(compilation)).isEmpty();
    assertThat(Sources.fragments(compilation).get("shop.Sale.json"))
        .contains("\"linkPostId\", \"linkTagId\"");
  }

  private static Stream<Path> blog() {
    return Sources.javaFiles(Sources.GOOD.resolve("blog")).stream();
  }

  private static List<File> classPathWith(Path folder) {
    String path = System.getProperty("java.class.path");
    return Stream.concat(
            Stream.of(folder.toFile()), Stream.of(path.split(File.pathSeparator)).map(File::new))
        .toList();
  }

  private static List<String> messages(Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .map(each -> each.getMessage(Locale.ROOT))
        .toList();
  }
}
