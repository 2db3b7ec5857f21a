package io.jmigrate.cli.command;

import io.jmigrate.Schemas;
import io.jmigrate.cli.output.Console;
import io.jmigrate.cli.output.ExitCode;
import io.jmigrate.cli.output.SchemaDocument;
import io.jmigrate.compare.SchemaLocation;
import io.jmigrate.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code db:schema:dump}: the whole schema as a script. */
@Command(
    name = "db:schema:dump",
    description = {
      "Print the SQL that makes the schema of the configured database in an empty one.",
      "Objects that cannot be represented stop it, unless --ignore names them; with --json they are"
          + " listed."
    },
    footer = {
      "",
      "Examples:",
      "  jmigrate db:schema:dump > schema.sql",
      "  jmigrate db:schema:dump --from db/migrations",
      "  jmigrate db:schema:dump --json"
    })
final class SchemaDumpCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  @Option(
      names = "--from",
      paramLabel = "SOURCE",
      description =
          "A database URL, file:schema.sql, a folder of migrations or models:target/classes; the"
              + " configured database if not given.")
  private @Nullable String from;

  @Option(
      names = "--ignore",
      paramLabel = "OBJECT",
      description = "Leave out an object that cannot be represented; repeatable.")
  private Set<String> ignored = Set.of();

  @Mixin private final GrantsOption grants = new GrantsOption();

  @Mixin private final ScratchOptions scratch = new ScratchOptions();

  SchemaDumpCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    SchemaSources sources =
        new SchemaSources(
            invocation,
            invocation.settingsWithOptionalConnection(
                scratch.overridesWith(grants.overridesWith(Map.of()))));
    SchemaLocation location =
        from == null ? sources.configured() : sources.location("--from", from);
    List<SchemaLocation> sides = List.of(location);
    Schemas engine = sources.engine(sides, sources.disposable(SchemaSources.needsScratch(sides)));
    Schema whole = engine.read(location);
    Schema schema = sources.settings().withGrants() ? whole : whole.withoutPrivileges();
    Console console = invocation.console();
    if (console.json()) {
      console.document(SchemaDocument.of(schema));
    } else {
      console.result(engine.script(schema, ignored).stripTrailing());
      if (!schema.privileges().equals(whole.privileges())) {
        console.note("Left out: privileges; --with-grants writes them, too.");
      }
    }
    return ExitCode.DONE;
  }
}
