package io.jmigrate.cli.output;

import io.jmigrate.run.Direction;
import io.jmigrate.run.MigrationReport;
import io.jmigrate.run.MigrationResult;
import io.jmigrate.run.MigrationStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reports as JSON documents. Its keys are part of the interface. */
public final class RunDocument {
  private static final String MIGRATIONS = "migrations";

  private RunDocument() {}

  /** What a run did. */
  public static Document of(String environment, MigrationReport report) {
    return of(environment, MIGRATIONS, report);
  }

  /** The same under another key than {@code migrations}. */
  public static Document of(String environment, String key, MigrationReport report) {
    List<Object> migrations = new ArrayList<>();
    for (MigrationResult result : report.results()) {
      migrations.add(
          Document.of("version", result.version())
              .with("name", result.name())
              .with("direction", result.direction() == Direction.UP ? "up" : "down")
              .with("statements", result.statements())
              .with("milliseconds", result.duration().toMillis())
              .entries());
    }
    return Document.of("environment", environment)
        .with("batch", report.batch() == 0 ? null : report.batch())
        .with(key, migrations);
  }

  /** How migrations stand. */
  public static Document of(String environment, List<MigrationStatus> statuses) {
    return of(environment, MIGRATIONS, statuses);
  }

  /** The same under another key than {@code migrations}. */
  public static Document of(String environment, String key, List<MigrationStatus> statuses) {
    List<Object> migrations = new ArrayList<>();
    for (MigrationStatus status : statuses) {
      migrations.add(
          Document.of("version", status.version())
              .with("name", status.name())
              .with("status", status.standing().name().toLowerCase(Locale.ROOT))
              .with("batch", status.batch() == 0 ? null : status.batch())
              .with("appliedAt", status.appliedAt() == null ? null : status.appliedAt().toString())
              .with("appliedBy", status.appliedBy())
              .with("error", status.error())
              .entries());
    }
    return Document.of("environment", environment).with(key, migrations);
  }
}
