package io.jmigrate.cli.command;

import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.output.Console;
import io.jmigrate.cli.output.Document;
import io.jmigrate.cli.output.ExitCode;
import io.jmigrate.cli.project.ProjectLayout;
import io.jmigrate.cli.project.ProjectWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code init}: the files a project begins with. */
@Command(
    name = "init",
    description = {
      "Write jmigrate.yaml and the folders for migrations and seeders.",
      "What is there already is kept: nothing is overwritten, nothing deleted. In a Maven or"
          + " Gradle project the folders go below src/main/resources/db, and the URLs fit the"
          + " driver the build names."
    },
    footer = {
      "",
      "Examples:",
      "  jmigrate init",
      "  jmigrate init --example && jmigrate db:migrate"
    })
final class InitCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  @Option(
      names = "--example",
      description = "Use an embedded H2 database and add a migration that runs at once.")
  private boolean example;

  InitCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    Path root = invocation.directory();
    boolean configured =
        Files.exists(root.resolve("jmigrate.yaml")) || Files.exists(root.resolve("jmigrate.yml"));
    ProjectWriter writer = new ProjectWriter(root);
    if (!Files.exists(root.resolve("jmigrate.yml"))) {
      writer.writeConfig(ProjectLayout.of(root), example);
    }
    Settings settings = invocation.settingsWithoutConnection();
    for (String folder : settings.migrations()) {
      makeFolder(writer, "migrations", folder);
    }
    for (String folder : settings.seeders()) {
      makeFolder(writer, "seeders", folder);
    }
    String first = settings.migrations().get(0);
    if (example && !first.startsWith("classpath:")) {
      Sums sums = new Sums(invocation, settings, List.of(first));
      writer.writeExample(Path.of(first));
      sums.update();
    }
    print(writer, configured);
    return ExitCode.DONE;
  }

  private static void makeFolder(ProjectWriter writer, String kind, String folder) {
    if (!folder.startsWith("classpath:")) {
      writer.makeFolder(kind, Path.of(folder));
    }
  }

  private void print(ProjectWriter writer, boolean configured) {
    Console console = invocation.console();
    writer.messages().forEach(console::result);
    if (console.json()) {
      console.document(Document.of("created", writer.created()).with("kept", writer.kept()));
    }
    if (!configured) {
      console.note(
          example
              ? "Next: jmigrate db:migrate"
              : "Next: look at jmigrate.yaml, then jmigrate migration:generate --name first");
    }
  }
}
