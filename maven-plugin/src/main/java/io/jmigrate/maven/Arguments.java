package io.jmigrate.maven;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A command line, made of a goal's parameters. What stands on Maven's own command line, {@code
 * -Djmigrate.<parameter>}, wins over the POM, which Maven by itself does the other way round.
 */
final class Arguments {
  private static final String PREFIX = "jmigrate.";

  /** An option and, where what follows looks like its value, what separates them. */
  private static final Pattern OPTION =
      Pattern.compile("(?<![\\w-])(--[a-z-]+)(?:([ =])(?=\\S*[A-Z.=\"]))?");

  private final Properties commandLine;
  private final List<String> arguments = new ArrayList<>();
  private final Map<String, String> parameters = new HashMap<>();

  Arguments(Properties commandLine) {
    this.commandLine = commandLine;
  }

  /** A word as it is; the command comes first. */
  Arguments word(String word) {
    arguments.add(word);
    return this;
  }

  /** An option whose name follows from the parameter's: {@code --lock-timeout}, lockTimeout. */
  Arguments option(String parameter, @Nullable Object value) {
    return option(optionOf(parameter), parameter, value);
  }

  /** An option that is called otherwise. */
  Arguments option(String option, String parameter, @Nullable Object value) {
    parameters.put(option, parameter);
    String wanted = value(parameter, value == null ? null : value.toString());
    if (wanted != null) {
      arguments.add(option + "=" + wanted);
    }
    return this;
  }

  /** An option that may be repeated. */
  Arguments options(String option, String parameter, @Nullable List<String> values) {
    parameters.put(option, parameter);
    values(parameter, values).forEach(each -> arguments.add(option + "=" + each));
    return this;
  }

  /** An option of names and values; from the POM only. */
  Arguments pairs(String option, @Nullable Map<String, String> pairs) {
    if (pairs != null) {
      pairs.forEach((name, value) -> arguments.add(option + "=" + name + "=" + value));
    }
    return this;
  }

  /** An option without a value. */
  Arguments flag(String parameter, boolean value) {
    String option = optionOf(parameter);
    parameters.put(option, parameter);
    if (isSet(parameter, value)) {
      arguments.add(option);
    }
    return this;
  }

  /** Whether a parameter without a value is set. */
  boolean isSet(String parameter, boolean value) {
    String wanted = value(parameter, String.valueOf(value));
    return "".equals(wanted) || Boolean.parseBoolean(wanted);
  }

  /** The parameter's value; null where neither the command line nor the POM has one. */
  @Nullable String value(String parameter, @Nullable String value) {
    return commandLine.getProperty(PREFIX + parameter, value);
  }

  /** The same for a list, whose values are separated by commas on the command line. */
  List<String> values(String parameter, @Nullable List<String> values) {
    String wanted = value(parameter, null);
    return wanted != null ? List.of(wanted.split(",", -1)) : values == null ? List.of() : values;
  }

  /** A message of the command line with its options put as one gives them to Maven. */
  String translated(String message) {
    return OPTION.matcher(message).replaceAll(found -> Matcher.quoteReplacement(translated(found)));
  }

  private String translated(MatchResult found) {
    String parameter = parameters.get(found.group(1));
    if (parameter == null) {
      return found.group();
    }
    return "-D" + PREFIX + parameter + (found.group(2) == null ? "" : "=");
  }

  String[] toArray() {
    return arguments.toArray(String[]::new);
  }

  private static String optionOf(String parameter) {
    return "--" + parameter.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
