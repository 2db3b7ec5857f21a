package io.jmigrate.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ScopeType;

/** Puts the root and the commands that are needed together, and lays out their help. */
final class CommandTree {
  private static final int HELP_WIDTH = 100;

  private static final int SYNOPSIS_WIDTH = 85;

  private CommandTree() {}

  /** The root with the commands that {@code arguments} may name; with all where none is named. */
  static CommandLine of(String[] arguments, Invocation invocation) {
    Set<String> named = new LinkedHashSet<>();
    for (String argument : arguments) {
      String name = CommandCatalog.canonical(argument);
      if (name != null) {
        named.add(name);
      }
    }
    return build(named.isEmpty() ? CommandCatalog.NAMES : new ArrayList<>(named), invocation);
  }

  /** The root with every command. */
  static CommandLine all(Invocation invocation) {
    return build(CommandCatalog.NAMES, invocation);
  }

  private static CommandLine build(List<String> names, Invocation invocation) {
    CommandLine root = new CommandLine(new JmigrateCommand(invocation.options()));
    for (String name : names) {
      root.addSubcommand(name, CommandCatalog.create(name, invocation));
    }
    return root;
  }

  /** The help of one command, as it is printed. */
  static String help(CommandLine command, Help.Ansi ansi) {
    layOut(command);
    return command.getUsageMessage(ansi).stripTrailing();
  }

  private static void layOut(CommandLine command) {
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.width(HELP_WIDTH).sortOptions(false).abbreviateSynopsis(true);
    if (!command.getCommandName().equals("jmigrate")) {
      usage.customSynopsis(synopsis(command));
    }
    usage.descriptionHeading("%n");
    command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, CommandTree::options);
  }

  /** Every option of the command's own; the global ones in one word. */
  private static String[] synopsis(CommandLine command) {
    List<String> words = new ArrayList<>();
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (!option.inherited()) {
        String label = option.arity().max() == 0 ? "" : " " + option.paramLabel();
        String word = option.longestName() + label;
        words.add(option.required() ? word : "[" + word + "]");
      }
    }
    for (PositionalParamSpec positional : command.getCommandSpec().positionalParameters()) {
      words.add("[" + positional.paramLabel() + "]");
    }
    words.add("[global options]");
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder("jmigrate ").append(command.getCommandName());
    for (String word : words) {
      if (line.length() + word.length() > SYNOPSIS_WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
        line.append("          ");
      }
      line.append(' ').append(word);
    }
    lines.add(line.toString());
    return lines.toArray(String[]::new);
  }

  private static String options(Help help) {
    List<OptionSpec> own = new ArrayList<>();
    List<OptionSpec> global = new ArrayList<>();
    for (OptionSpec option : help.commandSpec().options()) {
      boolean root = help.commandSpec().parent() == null;
      boolean everywhere = option.inherited() || (root && option.scopeType() == ScopeType.INHERIT);
      (everywhere ? global : own).add(option);
    }
    return section(help, "%nOptions:%n", own) + section(help, "%nGlobal options:%n", global);
  }

  private static String section(Help help, String heading, List<OptionSpec> options) {
    if (options.isEmpty()) {
      return "";
    }
    Help.Layout layout = help.createDefaultLayout();
    layout.addOptions(options, help.parameterLabelRenderer());
    return help.createHeading(heading) + layout;
  }
}
