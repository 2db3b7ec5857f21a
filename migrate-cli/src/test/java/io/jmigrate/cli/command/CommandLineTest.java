package io.jmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.cli.config.ConfigKey;
import io.jmigrate.cli.output.Streams;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class CommandLineTest {
  private final Path folder;

  CommandLineTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource({
    "db:migrat, 'unknown command ''db:migrat''. Did you mean db:migrate?'",
    "db:undo, 'unknown command ''db:undo''. Did you mean db:migrate:undo?'",
    "initt --example, 'unknown command ''initt''. Did you mean init?'",
    "db:migrate --stpe 3, 'unknown option ''--stpe''. Did you mean --step?'",
    "db:migrate --dryrun, 'unknown option ''--dryrun''. Did you mean --dry-run?'",
    "--ulr x db:migrate, 'unknown option ''--ulr''. Did you mean --url?'",
    "db:migrate create_users, '''db:migrate'' takes no argument ''create_users'''",
    "db:migrate --step x, 'Invalid value for option ''--step'''",
    "db:migrate --step 0, '--step takes a number from 1 up, not 0'",
    "db:migrate --to, 'Missing required parameter for option ''--to'''",
    "db:migrate --name a --to b, '--name and --to cannot be given together'",
    "db:migrate:undo --step 2 --batch 1, '--step and --batch cannot be given together'",
    "migration:generate, 'Missing required option: ''--name=NAME'''",
    "db:repair, 'db:repair needs a decision: --accept, --mark-applied or --mark-undone'",
    "help db:migrat, 'unknown command ''db:migrat''. Did you mean db:migrate?'",
    "db:migrate, 'no database is configured: there is no jmigrate.yaml here'",
    "--password db:migrate, '--password without a value asks for it, but there is no terminal'",
    "-C x init, '-C: only the jmigrate launcher can change the directory'",
  })
  void explainsWhatIsWrongWithTheLineAndExitsWithTwo(String line, String message) {
    CommandRun run = CommandRun.in(folder, Map.of(), line.split(" ", -1));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("ERROR: " + message);
  }

  @Test
  void showsTheHelpWithoutACommandAndExitsWithTwo() {
    CommandRun run = CommandRun.in(folder, Map.of());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).contains("Usage: jmigrate").contains("db:migrate:undo:all");
    assertThat(run.err()).isEqualTo("Please specify a command.\n");
  }

  @Test
  void givesErrorsAsADocumentWhereJsonIsAskedForEvenBehindTheMistake() {
    CommandRun run = CommandRun.in(folder, Map.of(), "db:migrate", "--stpe", "--json");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out())
        .isEqualToIgnoringWhitespace(
            "{\"error\": {\"code\": \"INVALID_CONFIGURATION\", \"message\":"
                + " \"unknown option '--stpe'. Did you mean --step?\\n"
                + "See \\\"jmigrate db:migrate --help\\\".\"}}");
  }

  @ParameterizedTest
  @CsvSource({
    "--env test --json db:migrate, test",
    "db:migrate --env test --json, test",
    "--env test db:migrate --json, test",
    "--env=init db:migrate --json, init",
  })
  void takesGlobalOptionsBeforeAndBehindTheCommand(String line, String environment) {
    Invocation invocation = new Invocation(Streams.ofProcess(), Map.of(), folder);
    String[] arguments = line.split(" ", -1);
    CommandTree.of(arguments, invocation).parseArgs(arguments);

    assertThat(invocation.options().json()).isTrue();
    assertThat(invocation.options().overrides())
        .isEqualTo(Map.of(ConfigKey.ENVIRONMENT, List.of(environment)));
  }

  @Test
  void loadsOnlyTheCommandsThatTheLineNames() {
    Invocation invocation = new Invocation(Streams.ofProcess(), Map.of(), folder);

    assertThat(CommandTree.of(new String[] {"--json", "init"}, invocation).getSubcommands())
        .containsOnlyKeys("init");
  }

  @Test
  void hasAnOptionForEachConfigurationKeyThatNamesOne() {
    Invocation invocation = new Invocation(Streams.ofProcess(), Map.of(), folder);
    Set<String> options = new HashSet<>();
    CommandLine root = CommandTree.all(invocation);
    List<CommandLine> commands = new ArrayList<>(root.getSubcommands().values());
    commands.add(root);
    for (CommandLine command : commands) {
      for (OptionSpec option : command.getCommandSpec().options()) {
        options.addAll(List.of(option.names()));
      }
    }

    assertThat(ConfigKey.all().stream().map(ConfigKey::option).filter(o -> o != null))
        .isNotEmpty()
        .allMatch(options::contains);
  }

  @Test
  void printsTheVersionAsTextAndAsADocument() {
    assertThat(CommandRun.in(folder, Map.of(), "--version", "-q").out()).startsWith("jmigrate 0.");
    assertThat(CommandRun.in(folder, Map.of(), "--version", "--json").out())
        .contains("\"version\" : \"0.");
  }

  @ParameterizedTest
  @CsvSource({
    "status, db:migrate:status",
    "migrate, db:migrate",
    "undo, db:migrate:undo",
    "generate, migration:generate",
    "db:migrat, db:migrate"
  })
  void findsACommandByAWordOfIt(String typed, String meant) {
    assertThat(run(typed).err()).contains("Did you mean " + meant + "?\n");
    assertThat(run("help", typed).err()).contains("Did you mean " + meant + "?\n");
  }

  @Test
  void speaksOfNumbersNotOfTypes() {
    assertThat(run("db:migrate", "--step", "abc").err()).contains("'abc' is not a whole number");
  }

  @Test
  void saysThatAConfigurationFileIsAFolder() {
    assertThat(run("db:migrate", "--config", ".").err()).contains("is a folder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"help", "--help", "completion", "db:migrate --help", "--quiet"})
  void printsADocumentEvenWhereItIsForPeople(String words) {
    List<String> arguments = new ArrayList<>(List.of(words.split(" ")));
    arguments.add("--json");

    assertThat(run(arguments.toArray(String[]::new)).out()).startsWith("{\n  \"").endsWith("}\n");
  }

  private CommandRun run(String... arguments) {
    return CommandRun.in(folder, Map.of(), arguments);
  }
}
