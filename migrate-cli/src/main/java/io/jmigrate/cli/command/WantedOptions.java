package io.jmigrate.cli.command;

import io.jmigrate.compare.SchemaLocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code migration:generate} takes to write a migration from the schema that is wanted. */
final class WantedOptions {
  @Option(
      names = "--to",
      paramLabel = "SOURCE",
      description = "Write what turns the current schema into this one.")
  @Nullable String to;

  @Option(
      names = {"--from-models", "--auto"},
      description = "The same for what the compiled models ask for.")
  boolean fromModels;

  @Option(
      names = "--against",
      paramLabel = "SOURCE",
      description =
          "The current schema; what the folder's migrations make of a scratch database if not"
              + " given.")
  @Nullable String against;

  @Option(names = "--against-user", paramLabel = "NAME", description = "The user of --against.")
  @Nullable String againstUser;

  @Option(
      names = "--against-password-file",
      paramLabel = "FILE",
      description = "A file that holds the password of --against.")
  @Nullable Path againstPassword;

  @Option(names = "--check", description = "Write nothing; exit with 3 if a migration is missing.")
  boolean check;

  @Option(names = "--dry-run", description = "Print the files instead of writing them.")
  boolean dryRun;

  @Option(
      names = "--backfill",
      paramLabel = "COLUMN=SQL",
      description =
          "The value that rows get before the column becomes NOT NULL: orders.status=\"'new'\";"
              + " repeatable.")
  List<String> backfills = new ArrayList<>();

  @Option(
      names = "--no-backfill",
      paramLabel = "COLUMN",
      description = "Every row has a value for this column already; repeatable.")
  List<String> full = new ArrayList<>();

  @Option(
      names = "--rename",
      paramLabel = "OLD:NEW",
      description = "users:people, or users.email:email_address; repeatable.")
  List<String> renames = new ArrayList<>();

  @Option(
      names = "--no-rename",
      paramLabel = "OLD:NEW",
      description = "What looks like a rename and is none; repeatable.")
  List<String> notRenames = new ArrayList<>();

  @Option(
      names = "--ignore",
      paramLabel = "OBJECT",
      description = "Go on although this object cannot be represented; repeatable.")
  Set<String> ignored = Set.of();

  @Option(names = "--allow-drop", description = "Let tables and columns be dropped.")
  boolean allowDrop;

  /** Whether there is a schema to write a migration from. */
  boolean given() {
    return to != null || fromModels;
  }

  /** The schema wanted. */
  SchemaLocation wanted(SchemaSourceOption read) {
    if (to != null && fromModels) {
      OptionRules.atMostOne(List.of("--to", "--from-models"));
    }
    return to == null
        ? read.read("--from-models", "models:", null, null)
        : read.read("--to", to, null, null);
  }
}
