package io.jmigrate.cli.command;

import io.jmigrate.cli.config.ConfigKey;
import io.jmigrate.cli.config.ConfigSources;
import io.jmigrate.cli.config.Secrets;
import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.config.SettingsReader;
import io.jmigrate.cli.output.Colours;
import io.jmigrate.cli.output.Console;
import io.jmigrate.cli.output.Document;
import io.jmigrate.cli.output.Streams;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.run.ToolVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/**
 * One call of the command: the global options and everything of the process that commands may look
 * at. For one thread.
 */
final class Invocation {
  private final Streams streams;
  private final Map<String, String> variables;
  private final Path directory;
  private final GlobalOptions options = new GlobalOptions();
  private List<String> arguments = List.of();
  private @Nullable Console console;

  Invocation(Streams streams, Map<String, String> variables, Path directory) {
    this.streams = streams;
    this.variables = variables;
    this.directory = directory;
  }

  /** Keeps the command line, for messages that repeat it. */
  void remember(String[] line) {
    arguments = List.of(line);
  }

  /** The command line as it was typed. */
  List<String> arguments() {
    return arguments;
  }

  GlobalOptions options() {
    return options;
  }

  Streams streams() {
    return streams;
  }

  /** The current directory, as a path to resolve against. */
  Path directory() {
    return directory;
  }

  /** Where to print; to be asked for after the options were read. */
  Console console() {
    if (console == null) {
      console =
          new Console(streams, options.json(), options.verbosity(), options.coloured(), variables);
    }
    return console;
  }

  /** Prints a command's help. */
  void help(CommandLine command) {
    if (options.json()) {
      console().document(Document.of("help", CommandTree.help(command, Help.Ansi.OFF)));
      return;
    }
    Colours colours = Colours.choose(options.coloured(), streams.outTerminal(), variables);
    Help.Ansi ansi = colours == Colours.ANSI ? Help.Ansi.ON : Help.Ansi.OFF;
    streams.out().println(CommandTree.help(command, ansi));
  }

  /** Prints the tool's version. */
  void version() {
    if (options.json()) {
      console().document(Document.of("version", ToolVersion.current()));
    } else {
      console().result("jmigrate " + ToolVersion.current());
    }
  }

  /** The configuration, to connect with. */
  Settings settings() {
    return settings(Map.of());
  }

  /** The same, with what a command's own options override. */
  Settings settings(Map<ConfigKey, List<String>> own) {
    if (options.asksForPassword()) {
      options.answer(PasswordPrompt.ask());
    }
    Settings settings = SettingsReader.read(sources(own));
    tell(settings);
    console().detail("Database: " + Secrets.mask(String.valueOf(settings.url())));
    return settings;
  }

  /** The configuration for a command that needs no database. */
  Settings settingsWithoutConnection() {
    return settingsWithoutConnection(Map.of());
  }

  /** The same, with what a command's own options override. */
  Settings settingsWithoutConnection(Map<ConfigKey, List<String>> own) {
    return SettingsReader.readWithoutConnection(sources(own));
  }

  /** The configured database's URL; null where there is none, or it cannot be read. */
  @Nullable String urlIfKnown() {
    return SettingsReader.urlIfKnown(sources(Map.of()));
  }

  /** The URLs of several databases by the word that marks their files; empty for a single one. */
  Map<String, String> databases() {
    return SettingsReader.databases(sources(Map.of()));
  }

  /** The configuration for a command whose options may name its databases. */
  Settings settingsWithOptionalConnection(Map<ConfigKey, List<String>> own) {
    if (options.asksForPassword()) {
      options.answer(PasswordPrompt.ask());
    }
    Settings settings = SettingsReader.readWithOptionalConnection(sources(own));
    tell(settings);
    return settings;
  }

  private void tell(Settings settings) {
    if (settings.file() != null) {
      console().note("Loaded configuration file \"" + settings.file() + "\".");
      console().note("Using environment \"" + settings.environment() + "\".");
    } else {
      console().detail("No configuration file; environment \"" + settings.environment() + "\".");
    }
    console().detail("Migrations: " + String.join(", ", settings.migrations()));
  }

  private ConfigSources sources(Map<ConfigKey, List<String>> own) {
    if (options.directory() != null) {
      throw new JmigrateException(
          ErrorCode.INVALID_CONFIGURATION,
          "-C: only the jmigrate launcher can change the directory; java cannot");
    }
    Map<ConfigKey, List<String>> overrides = options.overrides();
    overrides.putAll(own);
    return new ConfigSources(options.config(), overrides, variables, directory);
  }
}
