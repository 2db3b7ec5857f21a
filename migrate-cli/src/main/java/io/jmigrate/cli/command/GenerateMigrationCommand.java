package io.jmigrate.cli.command;

import io.jmigrate.MigrationFiles;
import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.output.Console;
import io.jmigrate.cli.output.Document;
import io.jmigrate.cli.output.ExitCode;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code migration:generate}: the files of a new migration, empty or from the schema wanted. */
@Command(
    name = "migration:generate",
    aliases = "migration:create",
    description = {
      "Write the files of a new migration, in the form the folder's others have.",
      "With --from-models or --to, they hold what turns the current schema into the one wanted, and"
          + " back, proved on a scratch database; without, they are empty. The version is the time"
          + " in UTC, and never sorts before the last one."
    },
    footer = {
      "",
      "A SOURCE is models:target/classes, file:schema.sql, a database URL, or a folder of"
          + " migrations.",
      "",
      "Examples:",
      "  jmigrate migration:generate --name create_users",
      "  jmigrate migration:generate --name order_status --from-models",
      "  jmigrate migration:generate --auto --backfill orders.status=\"'new'\"",
      "  jmigrate migration:generate --auto --check",
      "  jmigrate migration:generate --to file:schema.sql"
    })
final class GenerateMigrationCommand implements Callable<ExitCode> {
  private final Invocation invocation;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What it does, in a few words: create_users. If left out, made of the changes.")
  private @Nullable String name;

  @Mixin private final WantedOptions wanted = new WantedOptions();

  @Mixin private final ModelsOption models = new ModelsOption();

  @Mixin private final GrantsOption grants = new GrantsOption();

  @Mixin private final ScratchOptions scratch = new ScratchOptions();

  GenerateMigrationCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public ExitCode call() {
    if (wanted.given()) {
      Settings settings =
          invocation.settingsWithOptionalConnection(
              scratch.overridesWith(grants.overridesWith(models.overrides())));
      MigrationAuthor author = new MigrationAuthor(invocation, wanted, folder(settings), settings);
      Map<String, Settings> databases = new SeveralDatabases(settings).of(invocation.databases());
      return databases.isEmpty() ? author.write(name) : author.write(databases, name);
    }
    if (name == null) {
      throw new JmigrateException(
          ErrorCode.INVALID_CONFIGURATION, "Missing required option: '--name=NAME'");
    }
    List<String> files = new ArrayList<>();
    Settings settings = invocation.settingsWithoutConnection();
    Sums sums = new Sums(invocation, settings);
    for (Path file : MigrationFiles.generate(folder(settings), settings.migrations(), name)) {
      files.add(created(invocation.console(), file));
    }
    sums.update();
    if (invocation.console().json()) {
      invocation.console().document(Document.of("files", files));
    }
    return ExitCode.DONE;
  }

  /** Says that a file is there now; returns its path. */
  static String created(Console console, Path file) {
    String path = file.toAbsolutePath().normalize().toString();
    console.result("New migration was created at " + path + " .");
    return path;
  }

  /** Where migrations are written. */
  static Path folder(Settings settings) {
    return folder(settings.migrations(), "--migrations-path");
  }

  /** The first of some places that can be written to, which {@code option} names. */
  static Path folder(List<String> locations, String option) {
    for (String location : locations) {
      if (!location.startsWith("classpath:")) {
        return Path.of(location);
      }
    }
    throw new JmigrateException(
        ErrorCode.INVALID_CONFIGURATION,
        "no folder to write to: "
            + String.join(", ", locations)
            + " is on the class path; name the folder with "
            + option);
  }
}
