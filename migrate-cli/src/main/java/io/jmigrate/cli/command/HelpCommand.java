package io.jmigrate.cli.command;

import io.jmigrate.cli.output.ExitCode;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code help}: the list of commands, or the help of one. */
@Command(
    name = "help",
    description = "Show the help of a command.",
    footer = {"", "Example:", "  jmigrate help db:migrate"})
final class HelpCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "The command to explain.")
  private @Nullable String command;

  HelpCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    CommandLine all = CommandTree.all(invocation);
    String name = command == null ? null : CommandCatalog.canonical(command);
    if (command != null && name == null) {
      throw new JmigrateException(
          ErrorCode.INVALID_CONFIGURATION, UsageErrors.unknownCommand(command));
    }
    CommandLine chosen = name == null ? all : all.getSubcommands().get(name);
    invocation.help(chosen == null ? all : chosen);
    return ExitCode.DONE;
  }
}
