package io.jmigrate.cli.command;

import io.jmigrate.Jmigrate;
import io.jmigrate.cli.config.Settings;
import io.jmigrate.cli.output.Console;
import io.jmigrate.cli.output.Document;
import io.jmigrate.cli.output.RunDocument;
import io.jmigrate.cli.output.RunLines;
import io.jmigrate.run.LockWaits;
import io.jmigrate.run.MigrateRequest;
import io.jmigrate.run.MigrationReport;
import io.jmigrate.run.UndoRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the commands that run migrations share: the engine, set up, and the printing of reports. */
final class Runs {
  static final String UP_TO_DATE =
      "No migrations were executed, database schema was already up to date.";
  static final String NOTHING_EXECUTED = "No executed migrations found.";

  private final Settings settings;
  private final Console console;
  private final Jmigrate jmigrate;

  Runs(Invocation invocation, Settings settings) {
    this(invocation, settings, false);
  }

  /** Ends, if told to, what a dead run left at work in the server, instead of waiting for it. */
  Runs(Invocation invocation, Settings settings, boolean endsOrphans) {
    this.settings = settings;
    this.console = invocation.console();
    RunLines lines = new RunLines(console);
    this.jmigrate =
        configured(settings, endsOrphans).listener(settings.sum() ? lines : lines.withoutSums());
  }

  /** The engine as the settings say, telling nobody. */
  static Jmigrate configured(Settings settings, boolean endsOrphans) {
    String url = Objects.requireNonNull(settings.url(), "settings without a connection");
    Jmigrate plain =
        Jmigrate.of(url, settings.user(), settings.password())
            .locations(settings.migrations())
            .schema(settings.schema())
            .historySchema(settings.historySchema())
            .historyTable(settings.historyTable())
            .lockTimeout(settings.lockTimeout())
            .waitForDatabase(settings.waitForDatabase())
            .lockMode(settings.lock())
            .lockWaits(new LockWaits(settings.statementLockTimeout(), settings.lockRetries()))
            .order(settings.order());
    Jmigrate replacing =
        settings.placeholders() == null ? plain : plain.placeholders(values(settings));
    return endsOrphans ? replacing.endingOrphans() : replacing;
  }

  private static Map<String, String> values(Settings settings) {
    Map<String, String> values = new HashMap<>();
    values.put("flyway:environment", settings.environment());
    values.putAll(Objects.requireNonNull(settings.placeholders()));
    return values;
  }

  Jmigrate jmigrate() {
    return jmigrate;
  }

  /** Prints what a run did, or {@code nothing} where it did nothing. */
  void report(MigrationReport report, String nothing) {
    if (console.json()) {
      console.document(RunDocument.of(settings.environment(), report));
    } else if (report.results().isEmpty()) {
      console.event(nothing);
    }
  }

  /** Prints the SQL a run would send. */
  void dryRun(MigrateRequest request) {
    List<String> sql = new ArrayList<>();
    jmigrate.dryRun(request, statement -> print(console, statement, sql));
    finish(console, settings, sql, UP_TO_DATE);
  }

  /** The same for an undo. */
  void dryRun(UndoRequest request) {
    List<String> sql = new ArrayList<>();
    jmigrate.dryRun(request, statement -> print(console, statement, sql));
    finish(console, settings, sql, NOTHING_EXECUTED);
  }

  /** At once, unless all has to be one document: a script may be larger than memory. */
  static void print(Console console, String statement, List<String> sql) {
    if (console.json() || sql.isEmpty()) {
      sql.add(statement);
    }
    console.result(statement);
  }

  /** Ends what {@link #print} began. */
  static void finish(Console console, Settings settings, List<String> sql, String nothing) {
    if (console.json()) {
      console.document(Document.of("environment", settings.environment()).with("sql", sql));
    } else if (sql.isEmpty()) {
      console.note(nothing);
    }
  }
}
