package io.jmigrate.cli.command;

import io.jmigrate.Schemas;
import io.jmigrate.cli.model.ModelFiles;
import io.jmigrate.cli.model.ModelSource;
import io.jmigrate.cli.output.Console;
import io.jmigrate.cli.output.DiffLines;
import io.jmigrate.cli.output.Document;
import io.jmigrate.cli.output.ExitCode;
import io.jmigrate.compare.PulledModels;
import io.jmigrate.compare.SchemaLocation;
import io.jmigrate.model.ModelFragment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code model:pull}: models of a schema that is there already. */
@Command(
    name = "model:pull",
    description = {
      "Write a record for each table of the configured database, with its associations.",
      "Then the models are made in a scratch database and compared with the schema: what they"
          + " cannot say is listed. Files that are there already are kept, unless --force is given."
    },
    footer = {
      "",
      "Examples:",
      "  jmigrate model:pull --package blog.model",
      "  jmigrate model:pull --package blog.model --from file:schema.sql --out src/main/java",
      "  jmigrate model:pull --package blog.model --nullable jakarta.annotation.Nullable"
    })
final class PullModelsCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  @Option(
      names = "--from",
      paramLabel = "SOURCE",
      description =
          "A database URL, file:schema.sql or a folder of migrations; the configured database if"
              + " not given.")
  private @Nullable String from;

  @Option(
      names = "--package",
      paramLabel = "PACKAGE",
      required = true,
      description = "The package of the classes: blog.model.")
  private String packageName = "";

  @Mixin private final ModelFileOptions files = new ModelFileOptions();

  @Mixin private final ScratchOptions scratch = new ScratchOptions();

  PullModelsCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    SchemaSources sources =
        new SchemaSources(
            invocation, invocation.settingsWithOptionalConnection(scratch.overrides()));
    SchemaLocation location =
        from == null ? sources.configured() : sources.location("--from", from);
    Schemas engine = sources.engine(List.of(location), sources.disposable(true));
    PulledModels pulled = engine.pull(location, ModelFileOptions.require("--package", packageName));
    ModelFiles folder = files.in(invocation);
    List<Path> written = new ArrayList<>();
    List<Path> kept = new ArrayList<>();
    for (ModelFragment model : pulled.models()) {
      String source = ModelSource.of(model, files.nullable());
      Path file = folder.file(model);
      (folder.write(file, source) ? written : kept).add(file);
    }
    report(written, kept, new DiffLines(invocation.console(), pulled.unsaid(), true), pulled);
    return ExitCode.DONE;
  }

  private void report(List<Path> written, List<Path> kept, DiffLines unsaid, PulledModels pulled) {
    Console console = invocation.console();
    if (console.json()) {
      console.document(
          Document.of("written", written.stream().map(Path::toString).toList())
              .with("kept", kept.stream().map(Path::toString).toList())
              .with("unsaid", unsaid.document())
              .with("left", pulled.left()));
      return;
    }
    written.forEach(file -> console.result("New model was created at " + file + " ."));
    kept.forEach(file -> console.note("Kept " + file + ", which is there already; see --force."));
    if (!pulled.left().isEmpty()) {
      console.note("No model speaks of these, and generated migrations leave them as they are:");
      pulled.left().forEach(object -> console.note("  " + object));
    }
    if (pulled.models().isEmpty()) {
      console.event("There are no tables.");
    } else if (pulled.unsaid().isEmpty()) {
      console.event(
          (pulled.left().isEmpty() ? "The" : "Apart from those, the")
              + " models make exactly this schema.");
    } else {
      console.result("");
      console.result("What differs, as the models would have it:");
      unsaid.drift();
    }
  }
}
