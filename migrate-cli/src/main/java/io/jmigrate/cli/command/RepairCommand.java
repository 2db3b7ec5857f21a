package io.jmigrate.cli.command;

import io.jmigrate.Jmigrate;
import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.output.Document;
import io.jmigrate.cli.output.ExitCode;
import io.jmigrate.run.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code db:repair}: settles what needs a person's decision. */
@Command(
    name = "db:repair",
    description = {
      "Accept the present content of a migration that was changed after it was applied."
    },
    footer = {"", "Example:", "  jmigrate db:repair --accept 20260101120000"})
final class RepairCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  @Option(
      names = "--accept",
      paramLabel = "MIGRATION",
      required = true,
      description = "The migration whose file is right as it is now; repeatable.")
  private List<String> accepted = List.of();

  RepairCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    Settings settings = invocation.settings();
    Jmigrate jmigrate = new Runs(invocation, settings).jmigrate();
    List<String> names = new ArrayList<>();
    for (String migration : accepted) {
      String name = jmigrate.repair(Decision.ACCEPT, migration);
      names.add(name);
      invocation.console().result("Accepted " + name + " as its file is now.");
    }
    if (invocation.console().json()) {
      invocation.console().document(Document.of("accepted", names));
    }
    return ExitCode.DONE;
  }
}
