package io.jmigrate.cli.command;

import io.jmigrate.Jmigrate;
import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.output.Document;
import io.jmigrate.cli.output.ExitCode;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code migration:generate}: the files of a new migration. */
@Command(
    name = "migration:generate",
    aliases = "migration:create",
    description = {
      "Write the files of a new migration, in the form the folder's others have.",
      "Its version is the time in UTC, and never sorts before the last one."
    },
    footer = {"", "Example:", "  jmigrate migration:generate --name create_users"})
final class GenerateMigrationCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      required = true,
      description = "What it does, in a few words: create_users.")
  private String name = "";

  GenerateMigrationCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    Settings settings = invocation.settingsWithoutConnection();
    List<String> files = new ArrayList<>();
    for (Path file : Jmigrate.generate(folder(settings), name)) {
      String path = file.toAbsolutePath().normalize().toString();
      files.add(path);
      invocation.console().result("New migration was created at " + path + " .");
    }
    if (invocation.console().json()) {
      invocation.console().document(Document.of("files", files));
    }
    return ExitCode.DONE;
  }

  private static Path folder(Settings settings) {
    for (String location : settings.migrations()) {
      if (!location.startsWith("classpath:")) {
        return Path.of(location);
      }
    }
    throw new JmigrateException(
        ErrorCode.INVALID_CONFIGURATION,
        "no folder to write to: "
            + String.join(", ", settings.migrations())
            + " is on the class path; name the folder with --migrations-path");
  }
}
