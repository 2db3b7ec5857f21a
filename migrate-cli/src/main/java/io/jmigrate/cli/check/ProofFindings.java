package io.jmigrate.cli.check;

import io.jmigrate.dialect.CatalogDifference;
import io.jmigrate.migration.MigrationScripts;
import io.jmigrate.migration.ScriptFile;
import io.jmigrate.run.VerifyReport;
import io.jmigrate.run.VerifyResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What taking migrations up, down and up on a scratch database has shown. */
public final class ProofFindings {
  private static final int MOST_DIFFERENCES = 20;

  private final Collection<MigrationScripts> migrations;

  /** {@code migrations} are all there are. */
  public ProofFindings(Collection<MigrationScripts> migrations) {
    this.migrations = migrations;
  }

  /** A finding for each migration that did not go as it should. */
  public List<Finding> of(VerifyReport report) {
    List<Finding> findings = new ArrayList<>();
    for (VerifyResult result : report.results()) {
      Finding finding = of(result);
      if (finding != null) {
        findings.add(finding);
      }
    }
    return findings;
  }

  private @Nullable Finding of(VerifyResult result) {
    return switch (result.verdict()) {
      case UP_FAILED -> failed(Rule.FAILING_UP, result, "Its up fails", true);
      case DOWN_FAILED -> failed(Rule.FAILING_DOWN, result, "Its down fails", false);
      case UP_AGAIN_FAILED ->
          failed(Rule.FAILING_DOWN, result, "Its up fails after its down", true);
      case DIFFERS -> differs(result);
      default -> null;
    };
  }

  private Finding failed(Rule rule, VerifyResult result, String what, boolean up) {
    String said = result.message() == null ? "" : result.message();
    Located place = Located.of(said, paths(result));
    return new Finding(
        rule,
        true,
        place.file() == null ? path(result, up) : place.file(),
        place.line(),
        place.column(),
        what + ": " + place.message(),
        "");
  }

  private Finding differs(VerifyResult result) {
    boolean after = !result.differences().isEmpty();
    List<CatalogDifference> differences = after ? result.differences() : result.again();
    String listed =
        differences.stream()
            .limit(MOST_DIFFERENCES)
            .map(difference -> "\n  " + difference)
            .collect(Collectors.joining());
    return Finding.of(
        Rule.DIFFERING_DOWN,
        path(result, false),
        "Its down does not restore what its up changed. After the "
            + (after ? "down:" : "second up:")
            + listed,
        "");
  }

  private @Nullable MigrationScripts migration(VerifyResult result) {
    return migrations.stream()
        .filter(migration -> migration.key().equals(result.version()))
        .findFirst()
        .orElse(null);
  }

  private List<String> paths(VerifyResult result) {
    MigrationScripts migration = migration(result);
    return migration == null
        ? List.of()
        : migration.scripts().stream()
            .map(content -> content.script().file())
            .map(ScriptFile::path)
            .toList();
  }

  private @Nullable String path(VerifyResult result, boolean up) {
    MigrationScripts migration = migration(result);
    return migration == null
        ? null
        : migration.scripts().stream()
            .filter(content -> content.up() == up)
            .findFirst()
            .orElse(migration.scripts().get(0))
            .script()
            .file()
            .path();
  }
}
