package io.jmigrate.cli.output;

import io.jmigrate.cli.check.CheckReport;
import io.jmigrate.cli.check.Finding;
import io.jmigrate.cli.check.RepositoryPaths;

/**
 * A check as workflow commands, which GitHub Actions shows beside the lines of a pull request
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
 */
public final class GithubLines {
  private GithubLines() {}

  /** Prints a command for each finding and notice, and a line for people. */
  public static void print(Console console, CheckReport report, RepositoryPaths paths) {
    report.findings().forEach(finding -> console.result(command(finding, paths)));
    for (String notice : report.notices()) {
      console.result("::notice title=jmigrate::" + message(notice));
    }
    console.result(CheckLines.summary(report));
  }

  static String command(Finding finding, RepositoryPaths paths) {
    String place =
        finding.file() == null
            ? ""
            : "file="
                + property(paths.relative(finding.file()))
                + ",line="
                + finding.line()
                + ",col="
                + finding.column()
                + ",";
    String text = finding.message() + (finding.fix().isEmpty() ? "" : "\n" + finding.fix());
    return (finding.error() ? "::error " : "::warning ")
        + place
        + "title="
        + property("jmigrate: " + finding.rule().code())
        + "::"
        + message(text);
  }

  private static String message(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return message(text).replace(":", "%3A").replace(",", "%2C");
  }
}
