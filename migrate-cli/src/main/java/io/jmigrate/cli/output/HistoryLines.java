package io.jmigrate.cli.output;

import io.jmigrate.history.HistoryRecord;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The history as a table for people, or as a document for programs. */
public final class HistoryLines {
  private static final List<String> TITLES =
      List.of(
          "when (UTC)",
          "migration",
          "action",
          "state",
          "statements",
          "ms",
          "batch",
          "by",
          "with",
          "commit");

  private HistoryLines() {}

  /** A title line and a line for each record, in columns. */
  public static List<String> table(List<HistoryRecord> records) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(TITLES);
    for (HistoryRecord record : records) {
      rows.add(
          List.of(
              record
                  .startedAt()
                  .truncatedTo(ChronoUnit.SECONDS)
                  .toString()
                  .replace('T', ' ')
                  .replace("Z", ""),
              record.name(),
              record.action(),
              record.state(),
              record.statementsDone() + "/" + record.statementsTotal(),
              record.durationMs() < 0 ? "" : Long.toString(record.durationMs()),
              Integer.toString(record.batch()),
              record.databaseUser().isEmpty()
                  ? record.host()
                  : record.databaseUser() + " from " + record.host(),
              record.toolVersion(),
              shortened(record.gitCommit())));
    }
    return aligned(rows);
  }

  private static String shortened(@Nullable String commit) {
    return commit == null ? "" : commit.substring(0, Math.min(8, commit.length()));
  }

  private static List<String> aligned(List<List<String>> rows) {
    int[] widths = new int[TITLES.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /** Everything there is. */
  public static Document document(String environment, List<HistoryRecord> records) {
    List<Object> attempts = new ArrayList<>();
    for (HistoryRecord record : records) {
      attempts.add(
          Document.of("id", record.id())
              .with("version", record.version())
              .with("name", record.name())
              .with("action", record.action())
              .with("state", record.state())
              .with("batch", record.batch())
              .with("statementsDone", record.statementsDone())
              .with("statements", record.statementsTotal())
              .with("startedAt", record.startedAt().toString())
              .with("milliseconds", record.durationMs() < 0 ? null : record.durationMs())
              .with("user", record.databaseUser())
              .with("host", record.host())
              .with("toolVersion", record.toolVersion())
              .with("gitCommit", record.gitCommit())
              .with("error", record.error())
              .entries());
    }
    return Document.of("environment", environment).with("history", attempts);
  }
}
