package io.jmigrate.cli.command;

import io.jmigrate.cli.config.ConfigKey;
import java.io.File;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What commands that read models take beside their own options. */
final class ModelsOption {
  @Option(
      names = "--models",
      paramLabel = "PATH",
      description =
          "Where compiled models are, a folder of classes or a jar, or several as a class path"
              + " (JMIGRATE_MODELS).")
  private @Nullable String classPath;

  /** What the option overrides. */
  Map<ConfigKey, List<String>> overrides() {
    return classPath == null
        ? Map.of()
        : Map.of(ConfigKey.MODELS, List.of(classPath.split(File.pathSeparator, -1)));
  }
}
