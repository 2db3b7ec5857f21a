package io.jmigrate.cli;

import io.jmigrate.cli.command.JmigrateCli;
import io.jmigrate.cli.output.Streams;
import io.jmigrate.run.ToolVersion;
import java.nio.file.Path;

/** Where the process starts. */
public final class Main {
  private Main() {}

  /** Runs the command that {@code arguments} name and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Streams streams = Streams.ofProcess();
    if (arguments.length == 1 && isVersion(arguments[0])) {
      // without loading the command line's machinery
      streams.out().println("jmigrate " + ToolVersion.current());
      streams.flush();
      return;
    }
    System.exit(new JmigrateCli(streams, System.getenv(), Path.of("")).run(arguments));
  }

  private static boolean isVersion(String argument) {
    return argument.equals("--version") || argument.equals("-V");
  }
}
