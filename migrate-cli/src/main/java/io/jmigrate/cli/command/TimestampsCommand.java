package io.jmigrate.cli.command;

import io.jmigrate.cli.output.Document;
import io.jmigrate.cli.output.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code db:migrate:schema:timestamps:add}: what Sequelize needs it for is always there here. */
@Command(
    name = "db:migrate:schema:timestamps:add",
    description = {
      "Do nothing: the history table has had timestamps from the start.",
      "It is here for scripts that were written for Sequelize."
    },
    footer = {"", "Example:", "  jmigrate db:migrate:schema:timestamps:add"})
final class TimestampsCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  TimestampsCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    String message = "The history table already has timestamps; there is nothing to do.";
    invocation.console().result(message);
    if (invocation.console().json()) {
      invocation.console().document(Document.of("changed", false).with("message", message));
    }
    return ExitCode.DONE;
  }
}
