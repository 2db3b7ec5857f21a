package io.jmigrate.cli.command;

import io.jmigrate.Schemas;
import io.jmigrate.cli.output.Console;
import io.jmigrate.cli.output.DiffLines;
import io.jmigrate.cli.output.ExitCode;
import io.jmigrate.cli.output.SpokenNames;
import io.jmigrate.compare.CompareRequest;
import io.jmigrate.compare.Comparison;
import io.jmigrate.compare.SchemaLocation;
import io.jmigrate.connection.Target;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.plan.PlanScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code db:diff}: what turns one schema into another, both ways, proved. */
@Command(
    name = "db:diff",
    description = {
      "Compare two schemas and write the SQL that turns the first into the second, and back.",
      "The plan is tried on a scratch database before it is shown: the up must give the second"
          + " schema, the down the first again. Exits with 0 when they are equal, 3 when they"
          + " differ, 4 when something is refused."
    },
    footer = {
      "",
      "A SOURCE is a database URL, file:schema.sql, a folder of migrations, models:target/classes, or",
      "models: for those that --models or the configuration names.",
      "",
      "Examples:",
      "  jmigrate db:diff --to file:schema.sql",
      "  jmigrate db:diff --to file:schema.sql --sql > up.sql",
      "  jmigrate db:diff --from db/migrations --to jdbc:postgresql://localhost/shop --out changes",
      "  jmigrate db:diff --to file:schema.sql --rename users.email:email_address",
      "  jmigrate db:diff --from migrations --to models:target/classes"
    })
final class DiffCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  @Option(
      names = "--from",
      paramLabel = "SOURCE",
      description = "The schema to start from; the configured database if not given.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "SOURCE",
      required = true,
      description = "The schema wanted.")
  private String to = "";

  @Option(names = "--from-user", paramLabel = "NAME", description = "The user of --from.")
  private @Nullable String fromUser;

  @Option(
      names = "--from-password-file",
      paramLabel = "FILE",
      description = "A file that holds the password of --from.")
  private @Nullable Path fromPassword;

  @Option(names = "--to-user", paramLabel = "NAME", description = "The user of --to.")
  private @Nullable String toUser;

  @Option(
      names = "--to-password-file",
      paramLabel = "FILE",
      description = "A file that holds the password of --to.")
  private @Nullable Path toPassword;

  @Option(
      names = "--rename",
      paramLabel = "OLD:NEW",
      description = "users:people, or users.email:email_address; repeatable.")
  private List<String> renames = new ArrayList<>();

  @Option(
      names = "--no-rename",
      paramLabel = "OLD:NEW",
      description = "What looks like a rename and is none; repeatable.")
  private List<String> notRenames = new ArrayList<>();

  @Option(
      names = "--ignore",
      paramLabel = "OBJECT",
      description = "Go on although this object cannot be represented; repeatable.")
  private Set<String> ignored = Set.of();

  @Option(names = "--allow-drop", description = "Let tables and columns be dropped.")
  private boolean allowDrop;

  @Option(names = "--sql", description = "Print the SQL of the up.")
  private boolean sql;

  @Option(names = "--down", description = "Print the SQL of the down.")
  private boolean down;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write up.sql and down.sql into this folder.")
  private @Nullable Path out;

  @Option(names = "--no-verify", description = "Do not try the plan on a scratch database.")
  private boolean unproved;

  @Mixin private final ModelsOption models = new ModelsOption();

  @Mixin private final GrantsOption grants = new GrantsOption();

  @Mixin private final ScratchOptions scratch = new ScratchOptions();

  DiffCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    SchemaSources sources =
        new SchemaSources(
            invocation,
            invocation.settingsWithOptionalConnection(
                scratch.overridesWith(grants.overridesWith(models.overrides()))));
    SchemaSourceOption option = new SchemaSourceOption(sources.settings(), invocation.directory());
    SchemaLocation before =
        from == null ? sources.configured() : option.read("--from", from, fromUser, fromPassword);
    SchemaLocation after = option.read("--to", to, toUser, toPassword);
    List<SchemaLocation> sides = List.of(before, after);
    Target disposable = sources.disposable(!unproved || SchemaSources.needsScratch(sides));
    Schemas engine = sources.engine(sides, disposable);
    CompareRequest request =
        new CompareRequest(before, after, renames, notRenames, ignored, true, !unproved, null)
            .withGrants(sources.settings().withGrants());
    Comparison comparison = engine.compare(request);
    while (!comparison.diff().questions().isEmpty()
        && new RenamePrompt(invocation, SpokenNames.OF_ONE_DATABASE)
            .ask(comparison.diff().questions(), renames, notRenames)) {
      comparison = engine.compare(request.answered(renames, notRenames));
    }
    return report(comparison);
  }

  private ExitCode report(Comparison comparison) {
    DiffLines lines = new DiffLines(invocation.console(), comparison, allowDrop);
    if (comparison.isEmpty()) {
      lines.equal();
      return ExitCode.DONE;
    }
    boolean refused = lines.refusal() != null;
    if (!refused && out != null) {
      write(out, comparison);
    }
    Console console = invocation.console();
    if (console.json()) {
      console.document(lines.document());
    } else if (sql || down) {
      lines.leftOut();
      if (sql) {
        console.result(PlanScript.of(comparison.up(), allowDrop).stripTrailing());
      }
      if (down) {
        console.result(PlanScript.of(comparison.down(), true).stripTrailing());
      }
    } else {
      lines.print();
    }
    String refusal = lines.refusal();
    if (refusal != null) {
      if (!console.json()) {
        console.error(ErrorCode.REFUSED.name(), refusal);
      }
      return ExitCode.REFUSED;
    }
    return ExitCode.DIFFERENT;
  }

  private void write(Path folder, Comparison comparison) {
    Path wanted = invocation.directory().resolve(folder);
    try {
      Files.createDirectories(wanted);
      String up = comparison.upScript(PlanScript.of(comparison.up(), true));
      Files.writeString(wanted.resolve("up.sql"), up);
      Files.writeString(wanted.resolve("down.sql"), PlanScript.of(comparison.down(), true));
    } catch (IOException e) {
      throw new JmigrateException(
          ErrorCode.FILE_UNREADABLE, "Cannot write into " + wanted + ": " + e, e);
    }
    invocation.console().event("Wrote " + wanted.resolve("up.sql") + " and down.sql.");
  }
}
