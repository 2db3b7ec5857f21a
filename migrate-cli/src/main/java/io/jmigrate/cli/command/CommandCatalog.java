package io.jmigrate.cli.command;

import io.jmigrate.cli.config.Suggestion;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every command by name, so that only the one that is called need be loaded. */
final class CommandCatalog {
  /** In the order of the help; without aliases. */
  static final List<String> NAMES =
      List.of(
          "db:migrate",
          "db:migrate:undo",
          "db:migrate:undo:all",
          "db:migrate:redo",
          "db:migrate:status",
          "db:migrate:verify",
          "db:migrate:schema:timestamps:add",
          "db:baseline",
          "db:import",
          "db:history",
          "db:validate",
          "db:check",
          "db:repair",
          "db:unlock",
          "db:diff",
          "db:drift",
          "db:schema:dump",
          "db:schema:load",
          "db:create",
          "db:drop",
          "db:seed",
          "db:seed:all",
          "db:seed:undo",
          "db:seed:undo:all",
          "db:seed:status",
          "migration:generate",
          "migration:rebase",
          "migration:hash",
          "seed:generate",
          "model:generate",
          "model:pull",
          "model:verify",
          "init",
          "completion",
          "help");

  private static final Map<String, String> ALIASES =
      Map.of(
          "migration:create",
          "migration:generate",
          "model:create",
          "model:generate",
          "seed:create",
          "seed:generate");

  private CommandCatalog() {}

  /** The name without alias, or null for a word that names no command. */
  static @Nullable String canonical(String word) {
    String name = ALIASES.getOrDefault(word, word);
    return NAMES.contains(name) ? name : null;
  }

  /** The command that was probably meant: its whole name, or a word of it; null for none. */
  static @Nullable String nearest(String word) {
    String whole = Suggestion.nearest(word, NAMES);
    if (whole != null) {
      return whole;
    }
    String typed = word.substring(word.lastIndexOf(':') + 1);
    for (String name : NAMES) {
      List<String> lastWord = List.of(name.substring(name.lastIndexOf(':') + 1));
      if (Suggestion.nearest(typed, lastWord) != null) {
        return name;
      }
    }
    return null;
  }

  /** A new command for one of {@link #NAMES}. */
  static Object create(String name, Invocation invocation) {
    return switch (name) {
      case "db:migrate" -> new MigrateCommand(invocation);
      case "db:migrate:undo" -> new UndoCommand(invocation);
      case "db:migrate:undo:all" -> new UndoAllCommand(invocation);
      case "db:migrate:redo" -> new RedoCommand(invocation);
      case "db:migrate:status" -> new StatusCommand(invocation);
      case "db:migrate:verify" -> new VerifyCommand(invocation);
      case "db:migrate:schema:timestamps:add" -> new TimestampsCommand(invocation);
      case "db:baseline" -> new BaselineCommand(invocation);
      case "db:import" -> new ImportCommand(invocation);
      case "db:history" -> new HistoryCommand(invocation);
      case "db:validate" -> new ValidateCommand(invocation);
      case "db:check" -> new CheckCommand(invocation);
      case "db:repair" -> new RepairCommand(invocation);
      case "db:unlock" -> new UnlockCommand(invocation);
      case "db:diff" -> new DiffCommand(invocation);
      case "db:drift" -> new DriftCommand(invocation);
      case "db:schema:dump" -> new SchemaDumpCommand(invocation);
      case "db:schema:load" -> new SchemaLoadCommand(invocation);
      case "db:create" -> new CreateDatabaseCommand(invocation);
      case "db:drop" -> new DropDatabaseCommand(invocation);
      case "db:seed" -> new SeedCommand(invocation);
      case "db:seed:all" -> new SeedAllCommand(invocation);
      case "db:seed:undo" -> new UndoSeedCommand(invocation);
      case "db:seed:undo:all" -> new UndoAllSeedsCommand(invocation);
      case "db:seed:status" -> new SeedStatusCommand(invocation);
      case "seed:generate" -> new GenerateSeedCommand(invocation);
      case "model:pull" -> new PullModelsCommand(invocation);
      case "model:generate" -> new GenerateModelCommand(invocation);
      case "model:verify" -> new VerifyModelsCommand(invocation);
      case "migration:generate" -> new GenerateMigrationCommand(invocation);
      case "migration:rebase" -> new RebaseCommand(invocation);
      case "migration:hash" -> new HashCommand(invocation);
      case "init" -> new InitCommand(invocation);
      case "completion" -> new CompletionCommand(invocation);
      case "help" -> new HelpCommand(invocation);
      default -> throw new IllegalArgumentException(name);
    };
  }
}
