package io.jmigrate.cli.command;

import io.jmigrate.cli.config.Secrets;
import io.jmigrate.cli.config.Settings;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stands before what would destroy a protected environment's data. */
final class Protection {
  private final Invocation invocation;
  private final Settings settings;

  Protection(Invocation invocation, Settings settings) {
    this.invocation = invocation;
    this.settings = settings;
  }

  /**
   * Refuses unless the environment is not protected, or {@code --force} and the database's name are
   * both given.
   *
   * @param what the deed, as the start of a sentence
   * @param database the name that must be confirmed
   */
  void require(String what, String database, @Nullable String confirmed) {
    boolean named = confirmed != null && confirmed.equals(database);
    if (!settings.protectedEnvironment() || (invocation.options().force() && named)) {
      return;
    }
    String wrongName =
        confirmed == null || named
            ? ""
            : "\n  --confirm says \"" + confirmed + "\", but the database is \"" + database + "\".";
    throw new JmigrateException(
        ErrorCode.REFUSED,
        what
            + " in the protected environment \""
            + settings.environment()
            + "\" must be confirmed. Nothing was done."
            + wrongName
            + "\n  If this is what you want:\n    "
            + commandLine(database));
  }

  private String commandLine(String database) {
    StringBuilder line = new StringBuilder("jmigrate");
    List<String> arguments = invocation.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals("--force") || argument.startsWith("--confirm=")) {
        continue;
      }
      if (argument.equals("--confirm")) {
        i++;
      } else if (argument.startsWith("--password=")) {
        line.append(" --password");
      } else {
        line.append(' ').append(quoted(Secrets.mask(argument)));
        if (argument.equals("--password") && i + 1 < arguments.size()) {
          i += arguments.get(i + 1).startsWith("-") || isCommand(arguments.get(i + 1)) ? 0 : 1;
        }
      }
    }
    return line + " --force --confirm " + quoted(database);
  }

  private static boolean isCommand(String argument) {
    return CommandCatalog.canonical(argument) != null;
  }

  private static String quoted(String argument) {
    for (int i = 0; i < argument.length(); i++) {
      char c = argument.charAt(i);
      if (!Character.isLetterOrDigit(c) && "-_./:,=@%+".indexOf(c) < 0) {
        return "'" + argument.replace("'", "'\\''") + "'";
      }
    }
    return argument.isEmpty() ? "''" : argument;
  }
}
