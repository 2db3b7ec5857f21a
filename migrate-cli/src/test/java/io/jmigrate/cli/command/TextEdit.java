package io.jmigrate.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines of a file that become others, as a {@code diff} block of a page shows them.
 *
 * @param file relative to the project
 */
record TextEdit(String file, String before, String after) {
  private static final String FILE = "--- ";

  /** The edits of a block: {@code ---} names their file, {@code @@} stands between two. */
  static List<TextEdit> in(String block) {
    List<TextEdit> edits = new ArrayList<>();
    String file = "";
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    for (String line : (block + "@@").lines().toList()) {
      boolean ends = line.startsWith(FILE) || line.equals("@@");
      if (ends && !before.isEmpty()) {
        edits.add(new TextEdit(file, before.toString(), after.toString()));
        before.setLength(0);
        after.setLength(0);
      }
      if (line.startsWith(FILE)) {
        file = line.substring(FILE.length());
      } else if (!ends) {
        assertThat(line).as("a line of a diff").matches("[-+ ].+");
        if (line.charAt(0) != '+') {
          before.append(line, 1, line.length()).append('\n');
        }
        if (line.charAt(0) != '-') {
          after.append(line, 1, line.length()).append('\n');
        }
      }
    }
    return edits;
  }

  /** Makes it in a project; fails where the lines are not there exactly once. */
  void applyTo(Path project) throws IOException {
    Path path = project.resolve(file);
    String text = Files.readString(path);
    assertThat(text.split(Pattern.quote(before), -1))
        .as("the lines to change in %s:%n%s", file, before)
        .hasSize(2);
    Files.writeString(path, text.replace(before, after));
  }
}
