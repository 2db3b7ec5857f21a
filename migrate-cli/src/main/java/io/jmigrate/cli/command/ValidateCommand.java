package io.jmigrate.cli.command;

import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.output.Console;
import io.jmigrate.cli.output.Document;
import io.jmigrate.cli.output.ExitCode;
import io.jmigrate.run.MigrationStatus;
import io.jmigrate.run.MigrationStatus.Standing;
import io.jmigrate.run.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code db:validate}: whether files, and files and history, are as they should be. */
@Command(
    name = "db:validate",
    description = {
      "Check all migrations: names, versions, directives, whether their scripts can be split, missing"
          + " downs.",
      "Then compare them with the database: changed, missing and failed ones. Exits with 1 for files"
          + " that could not run, with 3 for differences."
    },
    footer = {
      "",
      "Examples:",
      "  jmigrate db:validate",
      "  jmigrate db:validate --offline    the files only; no database is needed"
    })
final class ValidateCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  @Option(names = "--offline", description = "Check the files only, without a database.")
  private boolean offline;

  ValidateCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    Settings settings = invocation.settings();
    Runs runs = new Runs(invocation, settings);
    Validation files = runs.jmigrate().validate();
    List<String> differences = new ArrayList<>();
    if (!offline && files.problems().isEmpty()) {
      runs.jmigrate().status().forEach(status -> compare(status, differences));
    }
    report(settings, files, differences);
    if (!files.problems().isEmpty()) {
      return ExitCode.FAILED;
    }
    return differences.isEmpty() ? ExitCode.DONE : ExitCode.DIFFERENT;
  }

  private static void compare(MigrationStatus status, List<String> differences) {
    if (status.standing() == Standing.CHANGED) {
      differences.add(status.name() + ": its file was changed after it was applied");
    } else if (status.standing() == Standing.MISSING) {
      differences.add(status.name() + ": it is applied, but its file is gone");
    } else if (status.standing() == Standing.FAILED) {
      differences.add(status.name() + ": it stopped half-way");
    }
  }

  private void report(Settings settings, Validation files, List<String> differences) {
    Console console = invocation.console();
    if (console.json()) {
      console.document(
          Document.of("environment", settings.environment())
              .with("migrations", files.migrations())
              .with("problems", files.problems())
              .with("withoutDown", files.withoutDown())
              .with("differences", differences));
      return;
    }
    files.problems().forEach(console::result);
    differences.forEach(console::result);
    for (String name : files.withoutDown()) {
      console.warning(name + " has no down, and does not say that it is irreversible.");
    }
    if (files.problems().isEmpty() && differences.isEmpty()) {
      console.result(
          files.migrations()
              + (files.migrations() == 1 ? " migration, as it" : " migrations, all as they")
              + " should be.");
    }
  }
}
