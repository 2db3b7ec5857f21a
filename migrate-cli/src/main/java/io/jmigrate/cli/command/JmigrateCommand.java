package io.jmigrate.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command itself: nothing but what all commands share. */
@Command(
    name = "jmigrate",
    customSynopsis = "jmigrate [global options] COMMAND [options]",
    description = "Versioned schema migrations, up and down.",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Examples:",
      "  jmigrate init --example                 start a project that runs at once",
      "  jmigrate migration:generate --name add_email",
      "  jmigrate db:migrate                     run what is pending",
      "  jmigrate db:migrate:status              see what has run and what has not",
      "  jmigrate db:migrate:undo                take the last one back",
      "",
      "Exit codes: 0 done, 1 failed, 2 wrong usage or unknown name, 3 pending or different,",
      "4 refused as unsafe, 5 lock timeout."
    })
final class JmigrateCommand {
  @Mixin final GlobalOptions options;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version.")
  private boolean version;

  JmigrateCommand(GlobalOptions options) {
    this.options = options;
  }

  /** Whether only the version was asked for. */
  boolean version() {
    return version;
  }
}
