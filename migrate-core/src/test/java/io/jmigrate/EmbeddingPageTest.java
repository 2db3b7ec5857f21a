package io.jmigrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of {@code docs/embedding.md} compiles. */
class EmbeddingPageTest {
  private static final Path PAGE = Path.of("../docs/embedding.md");
  private static final Pattern BLOCK = Pattern.compile("(?s)\n```java\n(.*?)\n```\n");
  private static final String IMPORTS =
      """
      import com.zaxxer.hikari.*;
      import io.jmigrate.*;
      import io.jmigrate.run.*;
      import java.time.Duration;
      import java.util.*;
      import javax.sql.DataSource;
      import org.springframework.context.annotation.*;

      """;

  /** What stands in for Spring: the names that the page uses. */
  private static final String SPRING =
      "package org.springframework.context.annotation; public @interface ";

  @TempDir Path folder;

  static Stream<String> examples() throws IOException {
    return BLOCK.matcher(Files.readString(PAGE)).results().map(block -> block.group(1));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void compiles(String example) throws IOException {
    String code = example.startsWith("@Configuration") ? example : method(example);
    List<Path> files =
        List.of(
            write("Example.java", IMPORTS + code),
            write("Bean.java", SPRING + "Bean { String initMethod(); }"),
            write("Configuration.java", SPRING + "Configuration {}"));
    StringWriter errors = new StringWriter();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-proc:none",
              "-cp",
              System.getProperty("java.class.path"),
              "-d",
              folder.resolve("classes").toString());
      boolean compiled =
          compiler
              .getTask(
                  errors, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
              .call();

      assertThat(compiled).as(errors.toString()).isTrue();
    }
  }

  /** The statements of an example, with what the page takes for granted. */
  private static String method(String example) {
    List<String> given = new ArrayList<>(List.of("DataSource dataSource"));
    if (!example.contains("Jmigrate jmigrate =")) {
      given.add("Jmigrate jmigrate");
    }
    return "class Example {\n  void show("
        + String.join(", ", given)
        + ") {\n"
        + example
        + "\n  }\n}\n";
  }

  private Path write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve("classes"));
    return Files.writeString(folder.resolve(name), text);
  }
}
