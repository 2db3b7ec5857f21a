package io.jmigrate.cli.check;

import io.jmigrate.migration.MigrationScripts;
import io.jmigrate.migration.ScriptFile;
import io.jmigrate.run.Validation;
import io.jmigrate.sum.SumDifference;
import io.jmigrate.sum.SumFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What is wrong with the files by themselves. */
public final class FileFindings {
  private FileFindings() {}

  /** What would stop a run: names, versions, directives, scripts. */
  public static List<Finding> invalid(Validation validation, List<ScriptFile> files) {
    List<String> paths = files.stream().map(ScriptFile::path).toList();
    List<Finding> findings = new ArrayList<>();
    for (String problem : validation.problems()) {
      Located place = Located.of(problem, paths);
      findings.add(
          new Finding(
              rule(problem, place, paths),
              true,
              place.file(),
              place.line(),
              place.column(),
              place.message(),
              ""));
    }
    return findings;
  }

  private static Rule rule(String problem, Located place, Collection<String> paths) {
    boolean two =
        place.file() != null
            && paths.stream().anyMatch(other -> problem.startsWith(place.file() + " and " + other));
    if (two) {
      return Rule.DUPLICATE_VERSION;
    }
    boolean whole = place.file() != null && problem.startsWith(place.file() + ": ");
    if (place.message().equals(problem) || whole) {
      return Rule.INVALID_NAME;
    }
    return problem.contains("\n  -- ") ? Rule.UNKNOWN_DIRECTIVE : Rule.INVALID_SCRIPT;
  }

  /**
   * Migrations that cannot be undone and do not say why.
   *
   * @param error whether that is more than a warning
   */
  public static List<Finding> withoutDown(
      Collection<String> names, Collection<MigrationScripts> migrations, boolean error) {
    List<Finding> findings = new ArrayList<>();
    for (MigrationScripts migration : migrations) {
      if (names.contains(migration.name())) {
        Finding finding =
            Finding.of(
                Rule.MISSING_DOWN,
                path(migration),
                migration.name() + " has no down, and does not say that it is irreversible.",
                "Write one, or put -- jmigrate: irreversible <why> into the up.");
        findings.add(error ? finding : finding.warning());
      }
    }
    return findings;
  }

  /** Sums that are not about their folders. */
  public static List<Finding> stale(List<SumDifference> differences) {
    return differences.stream()
        .map(
            stale ->
                new Finding(
                    Rule.STALE_SUM,
                    true,
                    stale.file(),
                    stale.line(),
                    1,
                    SumFile.NAME + " is stale: " + stale.what() + ".",
                    "When the files are as they should be: jmigrate migration:hash"))
        .toList();
  }

  /** The file that stands for a migration: its up, where it has one. */
  static String path(MigrationScripts migration) {
    return migration.scripts().stream()
        .filter(MigrationScripts.Content::up)
        .findFirst()
        .orElse(migration.scripts().get(0))
        .script()
        .file()
        .path();
  }
}
