package io.jmigrate.cli.output;

import io.jmigrate.dialect.CatalogDifference;
import io.jmigrate.run.VerifyListener;
import io.jmigrate.run.VerifyReport;
import io.jmigrate.run.VerifyResult;
import io.jmigrate.run.VerifyResult.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Prints a verification as it happens, and its sum. */
public final class VerifyLines implements VerifyListener {
  private static final int MOST_DIFFERENCES = 20;

  private final Console console;
  private final Colours colours;

  /** Prints to {@code console}. */
  public VerifyLines(Console console) {
    this.console = console;
    this.colours = console.colours();
  }

  @Override
  public void replaying(int migrations) {
    console.progress().start("applying " + migrations + " migrations on a scratch database");
  }

  @Override
  public void verifying(String name, int number, int migrations) {
    console.progress().start("verifying " + number + " of " + migrations + ", " + name);
  }

  @Override
  public void warned(String message) {
    console.warning(message);
  }

  @Override
  public void verified(VerifyResult result) {
    console.progress().stop();
    console.result(title(result));
    after("its down", result.differences());
    after("its second up", result.again());
    String message = result.message();
    if (message != null) {
      if (result.verdict() == Verdict.DIFFERS) {
        console.result("    its second up fails:");
      }
      message.lines().forEach(line -> console.result("    " + line));
    }
  }

  private String title(VerifyResult result) {
    String name = result.name();
    return switch (result.verdict()) {
      case RESTORES -> colours.green("restores") + "   " + name;
      case DIFFERS -> colours.red("DIFFERS") + "    " + name;
      case DOWN_FAILED -> colours.red("FAILS") + "      " + name + ": its down";
      case UP_AGAIN_FAILED -> colours.red("FAILS") + "      " + name + ": its up, after its down";
      case UP_FAILED -> colours.red("FAILS") + "      " + name + ": its up";
      case IRREVERSIBLE -> colours.dim("one way") + "    " + name + ", as its author says";
      case WITHOUT_DOWN -> colours.yellow("no down") + "    " + name;
      case REPEATABLE -> colours.dim("repeatable") + " " + name;
    };
  }

  private void after(String what, List<CatalogDifference> differences) {
    if (differences.isEmpty()) {
      return;
    }
    console.result("    after " + what + ":");
    differences.stream()
        .limit(MOST_DIFFERENCES)
        .forEach(difference -> console.result("      " + difference));
    if (differences.size() > MOST_DIFFERENCES) {
      console.result("      … and " + (differences.size() - MOST_DIFFERENCES) + " more");
    }
  }

  /** Prints what it comes to. */
  public void summary(VerifyReport report) {
    if (report.results().isEmpty()) {
      console.event("Nothing is pending, so there is nothing to verify; --all verifies every one.");
      return;
    }
    List<String> parts = new ArrayList<>();
    int wrong = 0;
    int restored = 0;
    int oneWay = 0;
    for (VerifyResult result : report.results()) {
      switch (result.verdict()) {
        case RESTORES -> restored++;
        case IRREVERSIBLE, WITHOUT_DOWN, REPEATABLE -> oneWay++;
        default -> wrong++;
      }
    }
    count(parts, restored, "restores", "restore");
    count(parts, wrong, "does not", "do not");
    count(parts, oneWay, "has no way back", "have no way back");
    console.event("");
    console.event(
        "Of "
            + report.results().size()
            + (report.results().size() == 1 ? " migration " : " migrations ")
            + String.join(", ", parts)
            + "."
            + (report.upFailed() ? " Those behind it were not verified." : ""));
  }

  private static void count(List<String> parts, int count, String one, String several) {
    if (count > 0) {
      parts.add(count + " " + (count == 1 ? one : several));
    }
  }
}
