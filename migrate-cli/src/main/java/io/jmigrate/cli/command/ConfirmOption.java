package io.jmigrate.cli.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The database's name, which protected environments want to hear before something is lost. */
final class ConfirmOption {
  @Option(
      names = "--confirm",
      paramLabel = "NAME",
      description =
          "The database's name, together with --force, where a protected environment asks for it.")
  private @Nullable String name;

  /** As it was given; null where it was not. */
  @Nullable String name() {
    return name;
  }
}
