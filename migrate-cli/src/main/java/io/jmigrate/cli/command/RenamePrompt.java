package io.jmigrate.cli.command;

import io.jmigrate.diff.RenameQuestion;
import java.util.List;

/** Asks on the terminal whether something was renamed. */
final class RenamePrompt {
  private final Invocation invocation;

  RenamePrompt(Invocation invocation) {
    this.invocation = invocation;
  }

  /**
   * Asks the likeliest question and notes the answer; false where there is nobody to ask.
   *
   * @param renames gets what was renamed
   * @param notRenames gets what was not
   */
  boolean ask(List<RenameQuestion> questions, List<String> renames, List<String> notRenames) {
    String rename = questions.get(0).rename().toString();
    int colon = rename.lastIndexOf(':');
    String answer =
        Prompt.ask(
            invocation,
            "Was "
                + rename.substring(0, colon)
                + " renamed to "
                + rename.substring(colon + 1)
                + "? [y/N]");
    if (answer == null) {
      return false;
    }
    (Prompt.yes(answer) ? renames : notRenames).add(rename);
    return true;
  }
}
