package io.jmigrate.cli.command;

import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.output.RunLines;
import io.jmigrate.connection.DatabaseCommands;
import io.jmigrate.connection.StartWait;
import io.jmigrate.connection.Target;
import io.jmigrate.dialect.Dialects;
import java.util.Objects;

/** The configured database as one of its server's, to be created and dropped. */
final class ServerDatabase {
  private ServerDatabase() {}

  static DatabaseCommands of(Invocation invocation, Settings settings) {
    String url = Objects.requireNonNull(settings.url(), "settings without a connection");
    Target target = new Target(url, settings.user(), settings.password());
    RunLines lines = new RunLines(invocation.console());
    StartWait wait = new StartWait(settings.waitForDatabase(), lines::waitingForDatabase);
    return new DatabaseCommands(target, Dialects.installed(), wait);
  }
}
