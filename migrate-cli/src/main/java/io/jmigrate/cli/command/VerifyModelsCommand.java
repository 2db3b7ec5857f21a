package io.jmigrate.cli.command;

import io.jmigrate.check.ModelDifference;
import io.jmigrate.check.ModelVerification;
import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.output.Console;
import io.jmigrate.cli.output.Document;
import io.jmigrate.cli.output.ExitCode;
import io.jmigrate.model.ModelClassPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code model:verify}: whether the database has what compiled models need. */
@Command(
    name = "model:verify",
    description = {
      "Tell whether the configured database has what the compiled models need, as an application does"
          + " at its start with Jmigrate.verifyModels().",
      "Asks the history first; if its last migration was not generated from these models, the columns"
          + " of their tables. What is there besides is no difference. Needs no scratch database and"
          + " changes nothing. Exits with 0 when all is there, with 3 when not."
    },
    footer = {
      "",
      "Examples:",
      "  jmigrate model:verify",
      "  jmigrate model:verify --models build/classes/java/main",
      "  jmigrate model:verify --env production --json"
    })
final class VerifyModelsCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  @Mixin private final ModelsOption models = new ModelsOption();

  VerifyModelsCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    Settings settings = invocation.settings(models.overrides());
    List<Path> classPath = settings.models().stream().map(Path::of).toList();
    ModelVerification result =
        new Runs(invocation, settings).jmigrate().verifyModels(ModelClassPath.read(classPath));
    Console console = invocation.console();
    if (console.json()) {
      console.document(document(result));
    } else {
      console.result(result.described());
    }
    return result.matches() ? ExitCode.DONE : ExitCode.DIFFERENT;
  }

  private static Document document(ModelVerification result) {
    return Document.of("matches", result.matches())
        .with("evidence", word(result.evidence()))
        .with("models", result.models())
        .with("fingerprint", result.fingerprint())
        .with("applied", result.applied())
        .with(
            "differences",
            result.differences().stream().map(VerifyModelsCommand::document).toList())
        .with("pending", result.pending());
  }

  private static Document document(ModelDifference difference) {
    return Document.of("kind", word(difference.kind()))
        .with("model", difference.model())
        .with("property", difference.property())
        .with("table", difference.table())
        .with("column", difference.column())
        .with("words", difference.words());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
