package io.jmigrate.cli.command;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** Asks the person at the terminal, where there is one. */
final class Prompt {
  private Prompt() {}

  /** The answer, stripped; null where there is nobody to ask, or no answer. */
  // from Java 22 on there always is a console; where it is no terminal, it reads standard input
  @SuppressWarnings("SystemConsoleNull")
  static @Nullable String ask(Invocation invocation, String question) {
    Console terminal = System.console();
    if (terminal == null
        || !invocation.streams().errTerminal()
        || !invocation.streams().outTerminal()
        || invocation.console().json()) {
      return null;
    }
    String answer = terminal.readLine("%s ", question);
    return answer == null ? null : answer.strip();
  }

  /** Whether the answer is yes. */
  static boolean yes(String answer) {
    return answer.startsWith("y") || answer.startsWith("Y");
  }
}
