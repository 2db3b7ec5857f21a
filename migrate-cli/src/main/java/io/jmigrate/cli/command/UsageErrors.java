package io.jmigrate.cli.command;

import io.jmigrate.cli.config.Suggestion;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and what was probably meant. */
final class UsageErrors {
  private UsageErrors() {}

  /** The error to show for what picocli found. */
  static JmigrateException of(ParameterException e) {
    CommandLine command = e.getCommandLine();
    boolean root = command.getParent() == null;
    String help = root ? "jmigrate --help" : "jmigrate " + command.getCommandName() + " --help";
    String message =
        e instanceof UnmatchedArgumentException unmatched
            ? unmatched(unmatched.getUnmatched().get(0), command, root)
            : String.valueOf(e.getMessage()).replace(" is not an int", " is not a whole number");
    return new JmigrateException(
        ErrorCode.INVALID_CONFIGURATION, message + "\nSee \"" + help + "\".", e);
  }

  private static String unmatched(String word, CommandLine command, boolean root) {
    if (word.startsWith("-")) {
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      return "unknown option '" + name + "'." + meant(Suggestion.nearest(name, options(command)));
    }
    return root
        ? unknownCommand(word)
        : "'"
            + command.getCommandName()
            + "' takes no argument '"
            + word
            + "'; values are given by options.";
  }

  /** What to say about a word that names no command. */
  static String unknownCommand(String word) {
    return "unknown command '" + word + "'." + meant(CommandCatalog.nearest(word));
  }

  private static List<String> options(CommandLine command) {
    List<String> names = new ArrayList<>();
    for (OptionSpec option : command.getCommandSpec().options()) {
      names.addAll(List.of(option.names()));
    }
    return names;
  }

  private static String meant(@Nullable String nearest) {
    return nearest == null ? "" : " Did you mean " + nearest + "?";
  }
}
