package io.jmigrate.cli.command;

import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.model.Attributes;
import io.jmigrate.cli.model.ModelFiles;
import io.jmigrate.cli.model.NewModel;
import io.jmigrate.cli.model.ProjectModels;
import io.jmigrate.cli.output.ExitCode;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.model.FoundModel;
import io.jmigrate.model.ModelFragment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code model:generate}: a new model and the migration that makes its table. */
@Command(
    name = "model:generate",
    aliases = "model:create",
    description = {
      "Write the record of a new model, and the migration that makes its table, up and down, proved"
          + " on a scratch database.",
      "The migration is about this table only: what other models lack is left for"
          + " migration:generate --auto. Both are written, or neither; nothing is written over"
          + " without --force."
    },
    footer = {
      "",
      "Attributes are NAME:TYPE, with commas between them; in quotes, as shells read ! ( and {.",
      "  types          string, string(50), text, char, boolean, smallint, integer, bigint, float,",
      "                 double, decimal(10,2), date (a moment), dateonly, time, uuid, json, blob,",
      "                 enum:{NEW,DONE}, array:TYPE; Java's names (long, localdate) as well",
      "  !              after the type: NOT NULL; what has none is @Nullable",
      "  :unique        no two rows have the same value; :index makes an index",
      "  :default(0)    what a row has that does not say",
      "  references     author:references(User) has authorId and @BelongsTo User author;",
      "                 author:references is short for author:references(Author)",
      "Before them comes id, numbered by the database unless there is an id:uuid or the like; after",
      "them come createdAt and updatedAt.",
      "",
      "Examples:",
      "  jmigrate model:generate --name User \\",
      "      --attributes firstName:string,lastName:string,email:string:unique",
      "  jmigrate model:generate --name Post --package blog.model \\",
      "      --attributes 'title:string(200)!,body:text!,author:references(User)!'",
      "  jmigrate model:generate --name Order --dry-run \\",
      "      --attributes 'state:enum:{NEW,PAID}!:default(NEW):index,total:decimal(10,2)!'"
    })
final class GenerateModelCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      required = true,
      description = "The name of its class: User makes the table users.")
  private String name = "";

  @Option(
      names = "--attributes",
      paramLabel = "LIST",
      required = true,
      description = "Its properties: 'firstName:string!,age:integer'.")
  private String attributes = "";

  @Option(
      names = "--package",
      paramLabel = "PACKAGE",
      description =
          "The package of the class; that of the other models, or model in that of all sources, if"
              + " not given.")
  private @Nullable String packageName;

  @Mixin private final ModelFileOptions files = new ModelFileOptions();

  @Option(names = "--dry-run", description = "Print the files instead of writing them.")
  private boolean dryRun;

  @Mixin private final ModelsOption compiled = new ModelsOption();

  @Mixin private final ScratchOptions scratch = new ScratchOptions();

  GenerateModelCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    Settings settings =
        invocation.settingsWithOptionalConnection(scratch.overridesWith(compiled.overrides()));
    ModelFiles sources = files.in(invocation);
    ProjectModels models =
        new ProjectModels(settings.models().stream().map(Path::of).toList(), sources.sources());
    ModelFragment model = Attributes.read(className(models), attributes, models);
    requireNew(model, sources.file(model), models);
    NewModel made = NewModel.of(model, models, sources, files.nullable());
    Map<String, Settings> databases = new SeveralDatabases(settings).of(invocation.databases());
    return new ModelAuthor(invocation, made, GenerateMigrationCommand.folder(settings))
        .write(settings, databases, dryRun);
  }

  /** With its package. */
  private String className(ProjectModels models) {
    int dot = name.lastIndexOf('.');
    String simple = simpleName(name.substring(dot + 1));
    if (packageName == null && dot < 0) {
      String found = models.packageName();
      return found.isEmpty() ? simple : found + "." + simple;
    }
    String chosen = packageName == null ? name.substring(0, dot) : packageName;
    return ModelFileOptions.require("--package", chosen) + "." + simple;
  }

  /** {@code OrderItem} for {@code order_item} or {@code order-item}. */
  private static String simpleName(String typed) {
    StringBuilder simple = new StringBuilder();
    for (String word : typed.split("[-_\\s]+", -1)) {
      if (!word.isEmpty()) {
        simple.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    return ModelFileOptions.require("--name", simple.toString());
  }

  private void requireNew(ModelFragment model, Path file, ProjectModels models) {
    FoundModel same = models.making(model.table());
    if (same != null && !same.name().equals(model.model())) {
      throw refused(
          same.name() + " makes the table " + model.table() + " already (" + same.place() + ").");
    }
    if (Files.exists(file) && !invocation.options().force()) {
      throw refused(file + " is there already; with --force it is written over.");
    }
    if (same != null && !invocation.options().force()) {
      throw refused(
          same.name() + " is a model already (" + same.place() + "); --force makes it anew.");
    }
  }

  private static JmigrateException refused(String why) {
    return new JmigrateException(ErrorCode.REFUSED, why + "\n  Nothing was written.");
  }
}
