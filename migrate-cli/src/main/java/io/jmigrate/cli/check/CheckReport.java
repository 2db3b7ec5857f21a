package io.jmigrate.cli.check;

import java.util.Comparator;
import java.util.List;

/**
 * What a check came to.
 *
 * @param migrations how many there are
 * @param findings by file and line
 * @param checked what was looked at, as the ends of a sentence
 * @param notices what was left out, and how to have it
 */
public record CheckReport(
    int migrations, List<Finding> findings, List<String> checked, List<String> notices) {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::file, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Finding::line)
          .thenComparing(Finding::column);

  public CheckReport {
    findings = findings.stream().sorted(ORDER).toList();
    checked = List.copyOf(checked);
    notices = List.copyOf(notices);
  }

  /** How many are errors. */
  public long errors() {
    return findings.stream().filter(Finding::error).count();
  }

  /** Whether one of them would stop a run. */
  public boolean stopsRuns() {
    return findings.stream().anyMatch(finding -> finding.error() && finding.rule().stopsRuns());
  }
}
