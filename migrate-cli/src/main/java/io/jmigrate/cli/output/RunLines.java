package io.jmigrate.cli.output;

import io.jmigrate.migration.StepKind;
import io.jmigrate.run.Direction;
import io.jmigrate.run.MigrationListener;
import java.time.Duration;
import java.util.Locale;

/** Prints a run as it happens, in Sequelize's words. */
public final class RunLines implements MigrationListener {
  private final Console console;
  private final StepKind kind;
  private final boolean sums;
  private int planned;
  private int count;
  private String current = "";
  private long rows;

  /** Prints the run of migrations to {@code console}. */
  public RunLines(Console console) {
    this(console, StepKind.MIGRATION);
  }

  /** The same for what may be called otherwise. */
  public RunLines(Console console, StepKind kind) {
    this(console, kind, true);
  }

  private RunLines(Console console, StepKind kind, boolean sums) {
    this.console = console;
    this.kind = kind;
    this.sums = sums;
  }

  /** The same without a word about a stale {@code jmigrate.sum}. */
  public RunLines withoutSums() {
    return new RunLines(console, kind, false);
  }

  @Override
  public void planned(int migrations) {
    planned = migrations;
    count = 0;
  }

  @Override
  public void started(String name, Direction direction, int statements) {
    count++;
    rows = 0;
    current = kind.noun() + " " + count + (planned > 0 ? " of " + planned : "") + ", " + name;
    console.event(
        "== " + name + (direction == Direction.UP ? ": migrating" : ": reverting") + " =======");
    console.progress().start(current);
    console.interruption().during(current);
  }

  @Override
  public void statementDone(int done, int statements) {
    if (console.progress().shown()) { // a script may have millions of them
      console.progress().update(current + ": statement " + done + " of " + statements + " done");
    }
  }

  @Override
  public void rowsLoaded(long loaded) {
    rows = loaded;
    if (console.progress().shown()) {
      console.progress().update(current + ": " + rows(loaded) + " loaded");
    }
  }

  /** With a comma for every thousand, whatever the locale. */
  private static String rows(long count) {
    return String.format(Locale.ROOT, "%,d", count) + (count == 1 ? " row" : " rows");
  }

  @Override
  public void finished(String name, Direction direction, Duration duration) {
    console.progress().stop();
    console.interruption().over();
    if (rows > 0) {
      console.event("   " + rows(rows));
    }
    String verb = direction == Direction.UP ? ": migrated (" : ": reverted (";
    console.event("== " + name + verb + seconds(duration) + "s)");
    console.event("");
  }

  @Override
  public void warned(String message) {
    console.warning(message);
  }

  @Override
  public void staleSum(String message) {
    if (sums) {
      warned(message);
    }
  }

  @Override
  public void blocked(String blocker) {
    String waiting = "waiting for a lock held by " + blocker;
    if (console.progress().shown()) {
      console.progress().update(current + ": " + waiting);
    }
    console.note(Character.toUpperCase(waiting.charAt(0)) + waiting.substring(1) + ".");
  }

  @Override
  public void waitingForDatabase(String reason) {
    console.note("Waiting for the database: " + reason);
  }

  @Override
  public void waitingForLock(String holder) {
    console.note("Waiting for another run to end: " + holder);
  }

  /** Seconds with three decimals, whatever the locale. */
  static String seconds(Duration duration) {
    String millis = Long.toString(duration.toMillis() % 1000);
    return duration.toSeconds() + "." + "000".substring(millis.length()) + millis;
  }
}
