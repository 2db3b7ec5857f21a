package io.jmigrate.cli.command;

import picocli.CommandLine.Option;

/** What commands that run migrations, either way, take beside their own options. */
final class RunOptions {
  @Option(
      names = "--kill-orphan",
      description =
          "End a statement that a dead run left at work in the server, instead of waiting for it.")
  private boolean killOrphan;

  @Option(
      names = "--dry-run",
      description = "Print the exact SQL that would run, history included, and touch nothing.")
  private boolean dryRun;

  /** Whether to end such a statement. */
  boolean killOrphan() {
    return killOrphan;
  }

  /** Whether to print only. */
  boolean dryRun() {
    return dryRun;
  }
}
