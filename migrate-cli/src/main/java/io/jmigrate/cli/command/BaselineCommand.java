package io.jmigrate.cli.command;

import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.output.Console;
import io.jmigrate.cli.output.Document;
import io.jmigrate.cli.output.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code db:baseline}: adopts a database that exists already. */
@Command(
    name = "db:baseline",
    description = {
      "Take all pending migrations up to and including one as applied, without running them: for a"
          + " database that exists already.",
      "What comes after it stays pending. Repeatable migrations are not taken."
    },
    footer = {"", "Examples:", "  jmigrate db:baseline --version 20260101120000"})
final class BaselineCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  @Option(
      names = "--version",
      paramLabel = "MIGRATION",
      required = true,
      description = "The last migration that the database already holds.")
  private String version = "";

  BaselineCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    Settings settings = invocation.settings();
    List<String> names = new Runs(invocation, settings).jmigrate().baseline(version);
    Console console = invocation.console();
    if (console.json()) {
      console.document(Document.of("environment", settings.environment()).with("applied", names));
      return ExitCode.DONE;
    }
    for (String name : names) {
      console.result("Took " + name + " as applied.");
    }
    return ExitCode.DONE;
  }
}
