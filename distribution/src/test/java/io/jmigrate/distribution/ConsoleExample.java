package io.jmigrate.distribution;

import java.util.ArrayList;
import java.util.List;

/**
 * A command in a {@code console} block of a page and what the page says it prints.
 *
 * @param silent whether its block shows commands only, so that the output is left open
 */
record ConsoleExample(int line, String command, String output, boolean silent) {
  private static final String PROMPT = "$ ";

  static List<ConsoleExample> in(String page) {
    List<ConsoleExample> examples = new ArrayList<>();
    List<String> lines = page.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).equals("```console")) {
        int end = lines.subList(i, lines.size()).indexOf("```") + i;
        readBlock(lines, i + 1, end, examples);
        i = end;
      }
    }
    return List.copyOf(examples);
  }

  private static void readBlock(
      List<String> lines, int start, int end, List<ConsoleExample> examples) {
    boolean silent = lines.subList(start, end).stream().allMatch(line -> line.startsWith(PROMPT));
    for (int i = start; i < end; ) {
      int next = i + 1;
      while (next < end && !lines.get(next).startsWith(PROMPT)) {
        next++;
      }
      StringBuilder output = new StringBuilder();
      lines.subList(i + 1, next).forEach(line -> output.append(line).append('\n'));
      String command = lines.get(i).substring(PROMPT.length());
      examples.add(new ConsoleExample(i + 1, command, output.toString(), silent));
      i = next;
    }
  }
}
