package io.jmigrate.cli.command;

import io.jmigrate.Downs;
import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.output.ExitCode;
import io.jmigrate.cli.output.VerifyDocument;
import io.jmigrate.cli.output.VerifyLines;
import io.jmigrate.connection.Target;
import io.jmigrate.run.VerifyReport;
import io.jmigrate.run.VerifyRequest;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code db:migrate:verify}: whether downs restore what their ups changed. */
@Command(
    name = "db:migrate:verify",
    description = {
      "Tell whether downs restore what their ups changed: on a scratch database, what is applied in the target is applied again; then each pending migration goes up, down and up, and the catalogs are compared after each step.",
      "The target is only read. Exits with 3 when a down does not restore, with 1 when an up fails, with 4 when a script reaches out of the scratch database."
    },
    footer = {
      "",
      "Examples:",
      "  jmigrate db:migrate:verify",
      "  jmigrate db:migrate:verify --all        every migration of the folder, whatever is applied",
      "  jmigrate db:migrate:verify --name create_users",
      "  jmigrate db:migrate:verify --env production --scratch-url postgres://ci@localhost/postgres"
    })
final class VerifyCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  @Option(
      names = "--all",
      description = "Verify every migration of the folder; the target's history is not read.")
  private boolean all;

  @Option(
      names = "--name",
      paramLabel = "MIGRATION",
      arity = "1..*",
      description = "Verify only these; repeatable. Those before them are applied only.")
  private List<String> names = List.of();

  @Mixin private final ScratchOptions scratch = new ScratchOptions();

  VerifyCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    Settings settings = invocation.settings(scratch.overrides());
    Target disposable = ScratchOptions.server(settings);
    VerifyLines lines = new VerifyLines(invocation.console());
    VerifyReport report =
        Downs.verify(
            new Runs(invocation, settings).jmigrate(),
            new VerifyRequest(all, names),
            disposable,
            lines);
    if (invocation.console().json()) {
      invocation.console().document(VerifyDocument.of(settings.environment(), report));
    } else {
      lines.summary(report);
    }
    if (report.upFailed()) {
      return ExitCode.FAILED;
    }
    return report.good() ? ExitCode.DONE : ExitCode.DIFFERENT;
  }
}
