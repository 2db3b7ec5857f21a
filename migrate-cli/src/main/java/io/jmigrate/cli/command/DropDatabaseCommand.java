package io.jmigrate.cli.command;

import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.output.Document;
import io.jmigrate.cli.output.ExitCode;
import io.jmigrate.connection.DatabaseCommands;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code db:drop}: drops the database of the configuration. */
@Command(
    name = "db:drop",
    description = {
      "Drop the database that the configuration names, with everything in it.",
      "In a protected environment this needs --force and --confirm with the database's name."
    },
    footer = {
      "",
      "Examples:",
      "  jmigrate db:drop --env test",
      "  jmigrate db:drop --env production --force --confirm shop"
    })
final class DropDatabaseCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  @Mixin private final ConfirmOption confirm = new ConfirmOption();

  DropDatabaseCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    Settings settings = invocation.settings();
    DatabaseCommands database = ServerDatabase.of(invocation, settings);
    new Protection(invocation, settings)
        .require("Dropping the database", database.name(), confirm.name());
    String name = database.drop();
    invocation.console().result("Database " + name + " dropped.");
    if (invocation.console().json()) {
      invocation.console().document(Document.of("database", name).with("dropped", true));
    }
    return ExitCode.DONE;
  }
}
