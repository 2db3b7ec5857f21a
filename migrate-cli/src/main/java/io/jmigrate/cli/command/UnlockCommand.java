package io.jmigrate.cli.command;

import io.jmigrate.Jmigrate;
import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.output.Console;
import io.jmigrate.cli.output.Document;
import io.jmigrate.cli.output.ExitCode;
import io.jmigrate.dialect.LockHolder;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.lock.LockReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code db:unlock}: the last resort against a lock whose holder does not let go. */
@Command(
    name = "db:unlock",
    description = {
      "Show who holds the migration lock; with --force, end that run.",
      "A lock frees itself when its holder dies, so this is for a holder that lives and hangs. The run that is ended stops before its next statement; the next db:migrate goes on from there. In a protected environment --force needs --confirm with the database's name."
    },
    footer = {
      "",
      "Examples:",
      "  jmigrate db:unlock",
      "  jmigrate db:unlock --force",
      "  jmigrate db:unlock --env production --force --confirm shop"
    })
final class UnlockCommand implements Callable<ExitCode> {
  private static final String UNNAMED = "a session that the server does not name";

  private final Invocation invocation;

  @Mixin private final ConfirmOption confirm = new ConfirmOption();

  UnlockCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    Settings settings = invocation.settings();
    Jmigrate jmigrate = new Runs(invocation, settings).jmigrate();
    boolean force = invocation.options().force();
    if (force) {
      new Protection(invocation, settings)
          .require("Ending a run", ServerDatabase.of(invocation, settings).name(), confirm.name());
    }
    LockReport report = jmigrate.unlock(force);
    LockHolder holder = report.holder();
    String who = holder == null ? UNNAMED : holder.toString();
    if (report.held() && !report.ended()) {
      throw new JmigrateException(
          ErrorCode.REFUSED,
          "The migration lock is held by "
              + who
              + ".\n  Nothing was done. "
              + (force
                  ? "It cannot be ended without knowing its session."
                  : "If that run hangs and must not go on, end it with --force."));
    }
    Console console = invocation.console();
    console.result(
        report.held()
            ? "Ended the run that held the migration lock: " + who + "."
            : "Nobody holds the migration lock.");
    if (console.json()) {
      console.document(
          Document.of("environment", settings.environment())
              .with("holder", report.held() ? who : null)
              .with("ended", report.ended()));
    }
    return ExitCode.DONE;
  }
}
