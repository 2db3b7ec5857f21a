package io.jmigrate.cli.command;

import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.output.Document;
import io.jmigrate.cli.output.ExitCode;
import io.jmigrate.dialect.DatabaseOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code db:create}: makes the database of the configuration. */
@Command(
    name = "db:create",
    description = {"Create the database that the configuration names."},
    footer = {
      "",
      "Examples:",
      "  jmigrate db:create",
      "  jmigrate db:create --encoding UTF8 --template template0",
      "  jmigrate db:create --charset utf8mb4 --collate utf8mb4_bin"
    })
final class CreateDatabaseCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  @Mixin private CreationOptions options = new CreationOptions();

  CreateDatabaseCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    Settings settings = invocation.settings();
    DatabaseOptions wanted =
        new DatabaseOptions(
            options.charset(),
            options.collate(),
            options.encoding(),
            options.ctype(),
            options.template());
    String name = ServerDatabase.of(invocation, settings).create(wanted);
    invocation.console().result("Database " + name + " created.");
    if (invocation.console().json()) {
      invocation.console().document(Document.of("database", name).with("created", true));
    }
    return ExitCode.DONE;
  }
}
