package io.jmigrate.cli.command;

import io.jmigrate.cli.model.ModelFiles;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.nio.file.Path;
import javax.lang.model.SourceVersion;
import picocli.CommandLine.Option;

/** Where the commands that write models put them, and how they look there. */
final class ModelFileOptions {
  @Option(
      names = {"--out", "--source"},
      paramLabel = "DIR",
      description = "The folder of Java sources (default: ${DEFAULT-VALUE}).",
      defaultValue = "src/main/java")
  private Path out = Path.of("src/main/java");

  @Option(
      names = "--nullable",
      paramLabel = "ANNOTATION",
      description =
          "What is written on a property that may be null; any annotation of the name Nullable"
              + " (default: ${DEFAULT-VALUE}).",
      defaultValue = "org.jspecify.annotations.Nullable")
  private String nullable = "";

  String nullable() {
    return require("--nullable", nullable);
  }

  ModelFiles in(Invocation invocation) {
    return new ModelFiles(invocation.directory().resolve(out), invocation.options().force());
  }

  /** The name, where it can be one of a package or a class. */
  static String require(String option, String name) {
    if (SourceVersion.isName(name)) {
      return name;
    }
    throw new JmigrateException(
        ErrorCode.INVALID_CONFIGURATION, option + ": '" + name + "' is no name in Java");
  }
}
