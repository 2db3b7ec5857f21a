package io.jmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.cli.output.Streams;
import io.jmigrate.testing.pages.GeneratedPart;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code docs/options.md} has every command and every option, as the help describes them. */
class OptionPageTest {
  private final CommandLine root;

  OptionPageTest() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    Streams streams = new Streams(nowhere, nowhere, false, false);
    root = CommandTree.all(new Invocation(streams, Map.of(), Path.of("")));
  }

  @Test
  void listsTheOptionsOfEveryCommand() throws IOException {
    new GeneratedPart("options.md", "global options").mustBe(table(root.getCommandSpec()));
  }

  @Test
  void listsEveryCommand() throws IOException {
    StringBuilder sections = new StringBuilder();
    for (String name : CommandCatalog.NAMES) {
      CommandLine of = Objects.requireNonNull(root.getSubcommands().get(name));
      CommandSpec command = of.getCommandSpec();
      sections.append("\n## `").append(name).append("`\n\n");
      for (String line : command.usageMessage().description()) {
        sections.append(line).append('\n');
      }
      String table = table(command);
      sections.append(table.isEmpty() ? "" : "\n" + table);
    }

    new GeneratedPart("options.md", "commands").mustBe(sections.append('\n').toString());
  }

  @Test
  void isSummedUpInTheReadme() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    List<String> onlyThere = List.of("db:migrate:schema:timestamps:add", "completion");

    assertThat(CommandCatalog.NAMES)
        .filteredOn(name -> !onlyThere.contains(name))
        .allMatch(name -> Pattern.compile("`(jmigrate )?" + name + "[ `]").matcher(readme).find());
  }

  /** Its own options and parameters; nothing where it has none. */
  private static String table(CommandSpec command) {
    List<List<String>> rows = new ArrayList<>();
    command.positionalParameters().forEach(each -> rows.add(row(each, each.paramLabel())));
    for (OptionSpec option : command.options()) {
      if (!option.inherited()) {
        rows.add(row(option, String.join(", ", option.names()) + value(option)));
      }
    }
    return rows.isEmpty() ? "" : GeneratedPart.table(List.of("option", ""), rows);
  }

  private static String value(OptionSpec option) {
    if (option.arity().max() == 0) {
      return "";
    }
    String label = option.paramLabel();
    return option.arity().min() == 0 ? "[=" + label + "]" : " " + label;
  }

  private static List<String> row(ArgSpec option, String typed) {
    String text = String.join(" ", option.description());
    return List.of(
        "`" + typed.replace("|", "\\|") + "`", text.replace("|", "\\|").replace("<", "&lt;"));
  }
}
