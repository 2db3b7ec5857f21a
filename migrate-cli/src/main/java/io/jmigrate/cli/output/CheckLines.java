package io.jmigrate.cli.output;

import io.jmigrate.cli.check.CheckReport;
import io.jmigrate.cli.check.Finding;

/** A check for people: each finding with its place, what is wrong and what to do. */
public final class CheckLines {
  private CheckLines() {}

  /** Prints the findings and what they come to. */
  public static void print(Console console, CheckReport report) {
    for (Finding finding : report.findings()) {
      console.result(line(console.colours(), finding));
    }
    report.notices().forEach(console::note);
    if (!report.findings().isEmpty()) {
      console.result("");
    }
    console.result(summary(report));
  }

  private static String line(Colours colours, Finding finding) {
    String code = "[" + finding.rule().code() + "]";
    String word = finding.error() ? colours.red("error" + code) : colours.yellow("warning" + code);
    String place =
        finding.file() == null
            ? ""
            : finding.file() + ":" + finding.line() + ":" + finding.column() + ": ";
    String text = place + word + ": " + indented(finding.message());
    return finding.fix().isEmpty() ? text : text + "\n    " + indented(finding.fix());
  }

  private static String indented(String text) {
    return text.replace("\n", "\n    ");
  }

  /** One line. */
  static String summary(CheckReport report) {
    long errors = report.errors();
    long warnings = report.findings().size() - errors;
    String count = report.migrations() + (report.migrations() == 1 ? " migration" : " migrations");
    String checked = " Checked: " + String.join(", ", report.checked()) + ".";
    if (report.findings().isEmpty()) {
      return "Nothing is wrong with " + count + "." + checked;
    }
    return count(errors, "error")
        + (errors > 0 && warnings > 0 ? ", " : "")
        + count(warnings, "warning")
        + " in "
        + count
        + "."
        + checked;
  }

  private static String count(long number, String what) {
    return number == 0 ? "" : number + " " + what + (number == 1 ? "" : "s");
  }
}
