package io.jmigrate.run;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.history.HistoryEntry;
import io.jmigrate.migration.Script;
import io.jmigrate.migration.ScriptContents;
import io.jmigrate.migration.StepKind;
import io.jmigrate.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;

/** Prepares taking back a migration that was applied only half-way. */
final class HalfUndo {
  private static final String ANSWERS_TO = "-- statements that took effect: ";

  private final Dialect dialect;
  private final StepKind kind;
  private final boolean forced;

  /**
   * For one run.
   *
   * @param forced whether a part of the down that is not certain may be run
   */
  HalfUndo(Dialect dialect, StepKind kind, boolean forced) {
    this.dialect = dialect;
    this.kind = kind;
    this.forced = forced;
  }

  /**
   * A script of those statements of {@code down} that answer to the first {@code done} of {@code
   * up}; it begins with a comment that {@link #answered} understands.
   *
   * @throws JmigrateException (REFUSED) with the statements, where it is not certain that they do
   */
  String text(HistoryEntry entry, Script up, int done, Script down) {
    List<SqlStatement> ups = statements(up);
    List<SqlStatement> downs = statements(down);
    List<SqlStatement> answer = PartialDown.answer(ups, done, downs);
    if (answer == null) {
      answer = PartialDown.guess(ups, done, downs);
      if (!forced) {
        throw refused(entry, ups.size(), done, answer);
      }
    }
    StringBuilder text = new StringBuilder(ANSWERS_TO).append(done).append('\n');
    for (SqlStatement statement : answer) {
      text.append(statement.text()).append(";\n");
    }
    return text.toString();
  }

  /** To how many statements a text made here answers. */
  static int answered(String text) {
    String number = text.substring(ANSWERS_TO.length(), text.indexOf('\n'));
    return Integer.parseInt(number.strip());
  }

  private List<SqlStatement> statements(Script script) {
    List<SqlStatement> all = new ArrayList<>();
    try (ScriptContents contents = ScriptContents.open(script, dialect.syntax())) {
      SqlStatement next = contents.next();
      while (next != null) {
        all.add(next);
        next = contents.next();
      }
    }
    return all;
  }

  private JmigrateException refused(
      HistoryEntry entry, int total, int done, List<SqlStatement> answer) {
    StringBuilder message =
        new StringBuilder(entry.name())
            .append(" stopped half-way, and which part of its down answers to ")
            .append(done == 1 ? "the statement" : "the " + done + " statements")
            .append(" of ")
            .append(total)
            .append(" that took effect is not certain.\n  With --force this would be run:\n");
    for (SqlStatement statement : answer) {
      message.append("    ").append(statement.text().replace("\n", "\n    ")).append(";\n");
    }
    message
        .append("  Nothing was run.\n")
        .append(HalfDone.choices(kind, entry.version(), entry.action()));
    return new JmigrateException(ErrorCode.REFUSED, message.toString());
  }
}
