package io.jmigrate.cli.output;

import io.jmigrate.dialect.CatalogDifference;
import io.jmigrate.run.VerifyReport;
import io.jmigrate.run.VerifyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A verification as a JSON document. Its keys are part of the interface. */
public final class VerifyDocument {
  private VerifyDocument() {}

  /** What a verification found. */
  public static Document of(String environment, VerifyReport report) {
    List<Object> migrations = new ArrayList<>();
    for (VerifyResult result : report.results()) {
      migrations.add(
          Document.of("version", result.version())
              .with("name", result.name())
              .with("verdict", word(result.verdict()))
              .with("message", result.message())
              .with("differencesAfterDown", differences(result.differences()))
              .with("differencesAfterSecondUp", differences(result.again()))
              .with("milliseconds", result.duration().toMillis())
              .entries());
    }
    return Document.of("environment", environment)
        .with("good", report.good())
        .with("replayed", report.replayed())
        .with("migrations", migrations);
  }

  private static List<Object> differences(List<CatalogDifference> found) {
    List<Object> differences = new ArrayList<>();
    for (CatalogDifference difference : found) {
      differences.add(
          Document.of("object", difference.object())
              .with("part", difference.part())
              .with("kind", word(difference.kind()))
              .with("property", difference.property())
              .with("was", difference.was())
              .with("now", difference.now())
              .entries());
    }
    return differences;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
