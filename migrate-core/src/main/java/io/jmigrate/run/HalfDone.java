package io.jmigrate.run;

import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.history.Action;
import io.jmigrate.history.HistoryEntry;
import io.jmigrate.history.State;
import io.jmigrate.migration.StepKind;
import java.util.List;

/**
 * Words for a migration that stopped half-way, and the refusal to go on before somebody decides.
 */
final class HalfDone {
  private HalfDone() {}

  /** What is in the database. */
  static String kept(int done, int total) {
    return done == 1
        ? "Statement 1 of " + total + " took effect and stays; this database cannot take it back."
        : "Statements 1 to "
            + done
            + " of "
            + total
            + " took effect and stay; this database cannot take them back.";
  }

  /** What a person can do about an attempt that failed. */
  static String choices(StepKind kind, String version, Action action) {
    boolean up = action == Action.APPLY;
    return "  Now one of:\n    correct the "
        + (up ? "file" : "down")
        + " from there on and go on where it stopped:\n      jmigrate "
        + (up ? kind.run() : kind.undo())
        + "\n"
        + decisions(kind, version);
  }

  /** What a person can do when going on is no choice. */
  static String decisions(StepKind kind, String version) {
    return "    finish it by hand in the database, then declare it applied:\n"
        + "      jmigrate "
        + kind.repair()
        + " --mark-applied "
        + version
        + "\n    bring the database back by hand to where it was before, then declare it undone:\n"
        + "      jmigrate "
        + kind.repair()
        + " --mark-undone "
        + version;
  }

  /** The statement that an interrupted run was at. */
  private static String inDoubt(HistoryEntry entry) {
    int next = entry.statementsDone() + 1;
    return entry.state() == State.RUNNING && next > 1 && next <= entry.statementsTotal()
        ? "\n  Whether statement " + next + " took effect, too, is not known."
        : "";
  }

  /**
   * Refuses when one is half done.
   *
   * @throws JmigrateException (REFUSED)
   */
  static void refuse(StepKind kind, List<HistoryEntry> halfDone) {
    if (halfDone.isEmpty()) {
      return;
    }
    StringBuilder message = new StringBuilder();
    for (HistoryEntry entry : halfDone) {
      message
          .append(message.isEmpty() ? "" : "\n")
          .append(entry.name())
          .append(
              entry.state() == State.RUNNING
                  ? " was interrupted: the run that was at it ended without a word. "
                  : " failed half-way. ")
          .append(
              entry.statementsDone() == 0
                  ? "Whether its first statement took effect is not known."
                  : kept(entry.statementsDone(), entry.statementsTotal()))
          .append(inDoubt(entry))
          .append('\n')
          .append(choices(kind, entry.version(), entry.action()));
    }
    message.append("\n  Nothing was run.");
    throw new JmigrateException(ErrorCode.REFUSED, message.toString());
  }
}
