package io.jmigrate.cli.command;

import io.jmigrate.Schemas;
import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.output.Document;
import io.jmigrate.cli.output.ExitCode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code db:schema:load}: makes a dumped schema in an empty database. */
@Command(
    name = "db:schema:load",
    description = {
      "Run a script that makes a schema in the configured database, which must be empty.",
      "A database that holds anything is refused."
    },
    footer = {"", "Examples:", "  jmigrate db:schema:load schema.sql"})
final class SchemaLoadCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  @Parameters(paramLabel = "FILE", description = "The script.")
  private Path file = Path.of("");

  SchemaLoadCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    Settings settings = invocation.settings();
    Path script = invocation.directory().resolve(file);
    int tables = Schemas.of(new Runs(invocation, settings).jmigrate(), null).load(script);
    invocation
        .console()
        .result("Loaded " + script + ": " + tables + (tables == 1 ? " table." : " tables."));
    if (invocation.console().json()) {
      invocation.console().document(Document.of("file", script.toString()).with("tables", tables));
    }
    return ExitCode.DONE;
  }
}
