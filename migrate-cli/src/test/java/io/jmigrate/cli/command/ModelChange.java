package io.jmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A section of {@code docs/model-changes.md}: how the models are edited, which command writes the
 * migration, and what PostgreSQL's looks like.
 *
 * @param answers the options of {@code migration:generate --auto}
 */
record ModelChange(String title, List<TextEdit> edits, List<String> answers, List<String> sql) {
  private static final Path PAGE = Path.of("../docs/model-changes.md");
  private static final Pattern SECTION = Pattern.compile("^## ", Pattern.MULTILINE);
  private static final String GENERATE = "jmigrate migration:generate --auto";

  /** Those of the page, in its order. */
  static List<ModelChange> all() throws IOException {
    List<ModelChange> changes = new ArrayList<>();
    for (String section : SECTION.split(Files.readString(PAGE), -1)) {
      List<TextEdit> edits =
          blocks(section, "diff").stream().flatMap(block -> TextEdit.in(block).stream()).toList();
      if (!edits.isEmpty()) {
        changes.add(
            new ModelChange(
                section.lines().findFirst().orElseThrow(),
                edits,
                answers(blocks(section, "sh")),
                blocks(section, "sql")));
      }
    }
    return changes;
  }

  /** The blocks of a page in one language. */
  static List<String> blocks(String text, String language) {
    return Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  /** In the words of a shell, whose double quotes are taken away. */
  private static List<String> answers(List<String> commands) {
    List<String> answers = new ArrayList<>();
    for (String command : commands) {
      String joined = command.strip().replaceAll("\\s*\\\\\n\\s*", " ");
      assertThat(joined).startsWith(GENERATE + " ");
      for (String word : joined.substring(GENERATE.length() + 1).split(" ", -1)) {
        answers.add(word.replace("\"", ""));
      }
    }
    return answers;
  }
}
