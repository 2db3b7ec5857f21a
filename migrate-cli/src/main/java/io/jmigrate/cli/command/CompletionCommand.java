package io.jmigrate.cli.command;

import io.jmigrate.cli.output.Document;
import io.jmigrate.cli.output.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code completion}: a script that teaches a shell the commands and options. */
@Command(
    name = "completion",
    description = "Print a completion script for bash and zsh.",
    footer = {
      "",
      "Example, for this shell and for all later ones:",
      "  source <(jmigrate completion)",
      "  jmigrate completion > /etc/bash_completion.d/jmigrate"
    })
final class CompletionCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  CompletionCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    String script = CompletionScript.of(CommandTree.all(invocation));
    if (invocation.console().json()) {
      invocation.console().document(Document.of("script", script));
    }
    invocation.console().result(script.stripTrailing());
    return ExitCode.DONE;
  }
}
