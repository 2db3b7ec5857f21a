package io.jmigrate.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.cli.command.JmigrateCli;
import io.jmigrate.cli.config.ConfigKey;
import io.jmigrate.cli.output.Streams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The goals, the command line and the page about the plugin agree. */
class ParametersTest {
  /** Maven has its own ways for these. */
  private static final Set<String> OF_THE_TERMINAL =
      Set.of("--json", "--quiet", "--verbose", "--no-color", "--help");

  /** What a goal decides itself. */
  private static final Set<String> DECIDED =
      Set.of("--from-models", "--auto", "--check", "--to-models");

  /** Accounts of databases beside the configured one. */
  private static final Set<String> OF_OTHERS =
      Set.of(
          "--against-user",
          "--against-password-file",
          "--from-user",
          "--from-password-file",
          "--to-user",
          "--to-password-file");

  private static final Set<String> OF_THE_BUILD =
      Set.of("--skip", "--server-id", "--directory", "--session", "--class-path");

  /** In the plural for Maven, since their values are a list there. */
  private static final Set<String> PLURALS =
      Set.of("names", "seeds", "renames", "noRenames", "backfills", "noBackfills");

  private static final Pattern OPTION = Pattern.compile("(?m)^ *(?:-\\w, )*(--[a-z-]+)");

  @ParameterizedTest
  @CsvSource({
    "migrate, db:migrate",
    "undo, db:migrate:undo",
    "seed, db:seed",
    "status, db:migrate:status",
    "validate, db:validate",
    "verify, db:migrate:verify",
    "diff, db:diff",
    "dump, db:schema:dump",
    "check, migration:generate",
    "generate, migration:generate"
  })
  void haveAParameterForEachOptionAndTheOtherWayRound(String goal, String command)
      throws IOException {
    Set<String> parameters = parameters(goal);
    parameters.removeAll(OF_THE_BUILD);
    Set<String> options = options(command);
    options.removeAll(OF_THE_TERMINAL);
    options.removeAll(DECIDED);
    options.removeAll(OF_OTHERS);
    if (goal.equals("undo")) {
      options.add("--all"); // a command of its own on the command line
    }
    if (goal.equals("seed")) {
      options.add("--confirm"); // of db:seed:all, which is run where none is named
    }
    if (command.equals("migration:generate")) {
      options.remove("--to"); // db:diff of a build does it
    }
    if (goal.equals("check")) {
      options.removeAll(Set.of("--name", "--dry-run"));
    }

    assertThat(parameters).containsExactlyInAnyOrderElementsOf(options);
    assertThat(Files.readString(Path.of("../docs/maven.md")))
        .containsPattern("`jmigrate:" + goal + "` \\| `" + command);
  }

  /** The parameters of a goal, as the options they stand for. */
  private static Set<String> parameters(String goal) throws IOException {
    Set<String> options = new TreeSet<>();
    PluginDescriptor.read().parameters(goal).forEach(name -> options.add(option(name)));
    return options;
  }

  private static String option(String parameter) {
    for (ConfigKey key : ConfigKey.all()) {
      String option = key.option();
      if (key.path().equals(parameter) && option != null) {
        return option;
      }
    }
    String singular =
        PLURALS.contains(parameter) ? parameter.substring(0, parameter.length() - 1) : parameter;
    return "--"
        + (parameter.equals("placeholders") ? "placeholder" : singular)
            .replaceAll("([A-Z])", "-$1")
            .toLowerCase(Locale.ROOT);
  }

  private static Set<String> options(String command) {
    ByteArrayOutputStream help = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(help, true, StandardCharsets.UTF_8);
    new JmigrateCli(new Streams(out, out, false, false), Map.of(), Path.of(""))
        .run(command, "--help");
    Set<String> options = new TreeSet<>();
    OPTION
        .matcher(help.toString(StandardCharsets.UTF_8))
        .results()
        .forEach(found -> options.add(found.group(1)));
    return options;
  }
}
