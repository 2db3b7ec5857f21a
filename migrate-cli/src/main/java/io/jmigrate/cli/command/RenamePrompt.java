package io.jmigrate.cli.command;

import io.jmigrate.diff.RenameQuestion;
import java.io.Console;
import java.util.List;
import java.util.Locale;

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
  // from Java 22 on there always is a console; where it is no terminal, it reads standard input
  @SuppressWarnings("SystemConsoleNull")
  boolean ask(List<RenameQuestion> questions, List<String> renames, List<String> notRenames) {
    Console terminal = System.console();
    if (terminal == null
        || !invocation.streams().errTerminal()
        || !invocation.streams().outTerminal()
        || invocation.console().json()) {
      return false;
    }
    String rename = questions.get(0).rename().toString();
    int colon = rename.lastIndexOf(':');
    String answer =
        terminal.readLine(
            "Was %s renamed to %s? [y/N] ",
            rename.substring(0, colon), rename.substring(colon + 1));
    if (answer == null) {
      return false;
    }
    boolean yes = answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    (yes ? renames : notRenames).add(rename);
    return true;
  }
}
