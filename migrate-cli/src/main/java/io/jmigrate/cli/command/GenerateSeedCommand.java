package io.jmigrate.cli.command;

import io.jmigrate.MigrationFiles;
import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.output.Document;
import io.jmigrate.cli.output.ExitCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code seed:generate}: the files of a new seeder. */
@Command(
    name = "seed:generate",
    aliases = "seed:create",
    description = {
      "Write the files of a new seeder, an SQL script to fill in, in the form the folder's others"
          + " have.",
      "A file of rows needs no such beginning: call it after its table, users.csv or users.json,"
          + " with a version in front where its place among the others matters."
    },
    footer = {
      "",
      "Examples:",
      "  jmigrate seed:generate --name demo_users",
      "  jmigrate seed:generate --name demo_users --seeders-path seeders/development"
    })
final class GenerateSeedCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      required = true,
      description = "What it brings, in a few words: demo_users.")
  private String name = "";

  @Mixin private final SeedersOption seeders = new SeedersOption();

  GenerateSeedCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    Settings settings = invocation.settingsWithoutConnection(seeders.overrides());
    Path folder = GenerateMigrationCommand.folder(settings.seeders(), "--seeders-path");
    List<String> files = new ArrayList<>();
    for (Path file : MigrationFiles.generate(folder, settings.seeders(), name)) {
      String path = file.toAbsolutePath().normalize().toString();
      invocation.console().result("New seed was created at " + path + " .");
      files.add(path);
    }
    if (invocation.console().json()) {
      invocation.console().document(Document.of("files", files));
    }
    return ExitCode.DONE;
  }
}
