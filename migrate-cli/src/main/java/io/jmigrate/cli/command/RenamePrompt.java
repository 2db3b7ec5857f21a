package io.jmigrate.cli.command;

import io.jmigrate.cli.output.SpokenNames;
import io.jmigrate.diff.Rename;
import io.jmigrate.diff.RenameQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks on the terminal whether something was renamed. */
final class RenamePrompt {
  private static final int PERCENT = 100;

  private final Invocation invocation;
  private final SpokenNames names;

  /** {@code names}: how to note the answers. */
  RenamePrompt(Invocation invocation, SpokenNames names) {
    this.invocation = invocation;
    this.names = names;
  }

  /**
   * Asks one question after the other, the likeliest first, but for those that a yes has settled;
   * false where there is nobody to ask.
   *
   * @param renames gets what was renamed
   * @param notRenames gets what was not
   */
  boolean ask(List<RenameQuestion> questions, List<String> renames, List<String> notRenames) {
    List<RenameQuestion> open = new ArrayList<>(questions);
    while (!open.isEmpty()) {
      RenameQuestion question = open.remove(0);
      Boolean yes = answer(question);
      if (yes == null) {
        return false;
      }
      Rename rename = question.rename();
      String noted = names.of(rename);
      (yes ? renames : notRenames).add(noted);
      invocation.console().note("  without asking: " + (yes ? "--" : "--no-") + "rename " + noted);
      if (yes) {
        open.removeIf(other -> settles(rename, other.rename()));
      }
    }
    return true;
  }

  /** Asks until the answer is clear: what is not renamed is dropped. Null where nobody answers. */
  private @Nullable Boolean answer(RenameQuestion question) {
    String rename = question.rename().toString();
    int colon = rename.lastIndexOf(':');
    while (true) {
      String answer =
          Prompt.ask(
              invocation,
              "Was the %s %s renamed to %s (%d %% alike)? Else it is dropped, and its data lost. [y/N]"
                  .formatted(
                      question.rename().column() == null ? "table" : "column",
                      rename.substring(0, colon),
                      rename.substring(colon + 1),
                      Math.round(question.score() * PERCENT)));
      if (answer == null) {
        return null;
      }
      if (Prompt.yes(answer)) {
        return true;
      }
      if (answer.isEmpty() || answer.startsWith("n") || answer.startsWith("N")) {
        return false;
      }
    }
  }

  /** Whether the second cannot be, too, once the first is: what was, and what is, is one thing. */
  private static boolean settles(Rename rename, Rename other) {
    if (rename.column() == null || other.column() == null) {
      return rename.column() == null
          && other.column() == null
          && (rename.table().equals(other.table())
              || rename
                  .table()
                  .sibling(rename.after())
                  .equals(other.table().sibling(other.after())));
    }
    return rename.table().equals(other.table())
        && (Objects.equals(rename.column(), other.column())
            || rename.after().equals(other.after()));
  }
}
