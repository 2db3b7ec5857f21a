package io.jmigrate.cli.output;

import io.jmigrate.run.MigrationStatus;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Prints how migrations stand: {@code up} and {@code down} as Sequelize does, oddities behind. */
public final class StatusLines {
  private final boolean detailed;

  /** With batch, time and user of the application, if {@code detailed}. */
  public StatusLines(boolean detailed) {
    this.detailed = detailed;
  }

  /** Prints one line for each. */
  public void print(List<MigrationStatus> statuses, Console console) {
    for (MigrationStatus status : statuses) {
      console.result(line(status));
    }
  }

  String line(MigrationStatus status) {
    String line =
        switch (status.standing()) {
          case APPLIED -> "up " + status.name();
          case CHANGED -> "up " + status.name() + "  (changed since it was applied)";
          case MISSING -> "up " + status.name() + "  (missing: its file is gone)";
          case PENDING -> "down " + status.name();
          case OUTDATED -> "down " + status.name() + "  (changed, will run again)";
          case RUNNING -> "down " + status.name() + "  (at work in another run)";
          case FAILED -> "down " + status.name() + "  (failed: " + firstLine(status) + ")";
        };
    if (detailed && status.appliedAt() != null) {
      line +=
          "  batch "
              + status.batch()
              + ", "
              + status.appliedAt().truncatedTo(ChronoUnit.SECONDS).toString()
              + (status.appliedBy() == null ? "" : " by " + status.appliedBy());
    }
    return line;
  }

  private static String firstLine(MigrationStatus status) {
    String error = status.error();
    if (error == null || error.isBlank()) {
      return "it stopped half-way";
    }
    int end = error.indexOf('\n');
    return end < 0 ? error : error.substring(0, end);
  }
}
