package io.jmigrate.cli.output;

import io.jmigrate.cli.check.CheckReport;
import io.jmigrate.cli.check.Finding;
import io.jmigrate.cli.check.RepositoryPaths;
import io.jmigrate.cli.check.Rule;
import io.jmigrate.run.ToolVersion;
import java.util.ArrayList;
import java.util.List;

/**
 * A check in the Static Analysis Results Interchange Format, version 2.1.0
 * (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html).
 */
public final class SarifDocument {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private SarifDocument() {}

  /** What a check found. */
  public static Document of(CheckReport report, RepositoryPaths paths) {
    List<Document> rules = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      rules.add(
          Document.of("id", rule.code())
              .with("shortDescription", text(rule.title()))
              .with("help", text(rule.help())));
    }
    Document driver =
        Document.of("name", "jmigrate")
            .with("semanticVersion", ToolVersion.current())
            .with("rules", rules);
    Document run =
        Document.of("tool", Document.of("driver", driver))
            .with("results", report.findings().stream().map(f -> result(f, paths)).toList())
            .with("columnKind", "utf16CodeUnits");
    return Document.of("$schema", SCHEMA).with("version", "2.1.0").with("runs", List.of(run));
  }

  private static Document result(Finding finding, RepositoryPaths paths) {
    String message = finding.message() + (finding.fix().isEmpty() ? "" : "\n" + finding.fix());
    Document result =
        Document.of("ruleId", finding.rule().code())
            .with("level", finding.error() ? "error" : "warning")
            .with("message", text(message));
    String file = finding.file();
    if (file != null) {
      Document region =
          Document.of("startLine", finding.line()).with("startColumn", finding.column());
      Document place =
          Document.of("artifactLocation", Document.of("uri", paths.uri(file)))
              .with("region", region);
      result.with("locations", List.of(Document.of("physicalLocation", place)));
    }
    return result;
  }

  private static Document text(String text) {
    return Document.of("text", text);
  }
}
