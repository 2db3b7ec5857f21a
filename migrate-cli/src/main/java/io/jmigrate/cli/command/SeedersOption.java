package io.jmigrate.cli.command;

import io.jmigrate.cli.config.ConfigKey;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where seeders are, for the commands that look at them. */
final class SeedersOption {
  @Option(
      names = "--seeders-path",
      paramLabel = "PATH",
      description =
          "Where seeders are, a folder or classpath:…; repeatable (JMIGRATE_SEEDERS_PATH).")
  private @Nullable List<String> seeders;

  /** What it overrides. */
  Map<ConfigKey, List<String>> overrides() {
    return seeders == null ? Map.of() : Map.of(ConfigKey.SEEDERS, seeders);
  }
}
