package io.jmigrate.cli.command;

import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.output.Console;
import io.jmigrate.cli.output.ExitCode;
import io.jmigrate.cli.output.HistoryLines;
import io.jmigrate.history.HistoryRecord;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code db:history}: who did what, when and from where. */
@Command(
    name = "db:history",
    description = {
      "List every attempt to apply, undo or repair a migration, oldest first: when, by whom, from"
          + " where, how it ended, with which version of jmigrate and at which Git commit.",
      "With --json also why it failed."
    },
    footer = {"", "Examples:", "  jmigrate db:history", "  jmigrate db:history --json"})
final class HistoryCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  HistoryCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    Settings settings = invocation.settings();
    List<HistoryRecord> records = new Runs(invocation, settings).jmigrate().history();
    Console console = invocation.console();
    if (console.json()) {
      console.document(HistoryLines.document(settings.environment(), records));
    } else if (records.isEmpty()) {
      console.note("No migration was ever run on this database.");
    } else {
      HistoryLines.table(records).forEach(console::result);
    }
    return ExitCode.DONE;
  }
}
