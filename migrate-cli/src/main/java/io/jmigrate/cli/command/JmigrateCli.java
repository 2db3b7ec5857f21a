package io.jmigrate.cli.command;

import io.jmigrate.cli.output.Console;
import io.jmigrate.cli.output.ExitCode;
import io.jmigrate.cli.output.Streams;
import io.jmigrate.error.JmigrateException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Reads the command line, runs the command, and turns whatever happens into an exit code. */
public final class JmigrateCli {
  private final Invocation invocation;

  /**
   * A command line for one run.
   *
   * @param directory the current directory, as the empty path; another one in tests
   */
  public JmigrateCli(Streams streams, Map<String, String> variables, Path directory) {
    this.invocation = new Invocation(streams, variables, directory);
  }

  /** Runs the command that {@code arguments} name; returns the process's exit code. */
  public int run(String... arguments) {
    try {
      return execute(arguments).number();
    } catch (JmigrateException e) {
      invocation.console().error(e.code().name(), String.valueOf(e.getMessage()));
      invocation.console().stackTrace(e);
      return ExitCode.of(e.code()).number();
    } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
      // the one place that must catch everything: no bare stack trace may reach a user
      return unexpected(e);
    } finally {
      invocation.console().progress().stop();
      invocation.console().interruption().over();
      invocation.streams().flush();
    }
  }

  private ExitCode execute(String[] arguments) throws Exception {
    invocation.remember(arguments);
    CommandLine commandLine = CommandTree.of(arguments, invocation);
    ParseResult parsed = parse(commandLine, arguments);
    while (parsed.hasSubcommand()) {
      parsed = parsed.subcommand();
    }
    CommandLine chosen = parsed.commandSpec().commandLine();
    if (invocation.options().help()) {
      invocation.help(chosen);
      return ExitCode.DONE;
    }
    if (chosen.getCommand() instanceof JmigrateCommand root) {
      return withoutCommand(root, chosen);
    }
    Callable<ExitCode> command = chosen.getCommand();
    return command.call();
  }

  private ParseResult parse(CommandLine commandLine, String[] arguments) {
    try {
      return commandLine.parseArgs(arguments);
    } catch (ParameterException e) {
      if (Arrays.asList(arguments).contains("--json")) {
        invocation.options().chooseJson(); // it may stand behind the mistake
      }
      throw UsageErrors.of(e);
    }
  }

  private ExitCode withoutCommand(JmigrateCommand root, CommandLine chosen) {
    if (root.version()) {
      invocation.version();
      return ExitCode.DONE;
    }
    invocation.help(chosen);
    invocation.console().note("Please specify a command.");
    return ExitCode.USAGE;
  }

  private int unexpected(Throwable thrown) {
    Console console = invocation.console();
    console.error(
        "UNEXPECTED",
        "this should not have happened: " + thrown + "; run with --verbose for the stack trace");
    console.stackTrace(thrown);
    return ExitCode.FAILED.number();
  }
}
