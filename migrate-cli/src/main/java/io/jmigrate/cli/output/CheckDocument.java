package io.jmigrate.cli.output;

import io.jmigrate.cli.check.CheckReport;
import io.jmigrate.cli.check.Finding;
import java.util.List;

/** A check as a JSON document. Its keys are part of the interface. */
public final class CheckDocument {
  private CheckDocument() {}

  /** What a check found. */
  public static Document of(String environment, CheckReport report) {
    List<Document> findings = report.findings().stream().map(CheckDocument::of).toList();
    return Document.of("environment", environment)
        .with("migrations", report.migrations())
        .with("errors", report.errors())
        .with("warnings", report.findings().size() - report.errors())
        .with("findings", findings)
        .with("checked", report.checked())
        .with("notices", report.notices());
  }

  private static Document of(Finding finding) {
    boolean placed = finding.file() != null;
    return Document.of("code", finding.rule().code())
        .with("severity", finding.error() ? "error" : "warning")
        .with("file", finding.file())
        .with("line", placed ? finding.line() : null)
        .with("column", placed ? finding.column() : null)
        .with("message", finding.message())
        .with("fix", finding.fix());
  }
}
