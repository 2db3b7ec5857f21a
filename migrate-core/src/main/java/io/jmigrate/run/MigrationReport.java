package io.jmigrate.run;

import java.util.ArrayList;
import java.util.List;

/**
 * What a run did.
 *
 * @param results in the order in which they were run
 * @param batch the number of this run; 0 when it applied nothing
 */
public record MigrationReport(List<MigrationResult> results, int batch) {
  /** Nothing was to do. */
  public static final MigrationReport NOTHING = new MigrationReport(List.of(), 0);

  public MigrationReport {
    results = List.copyOf(results);
  }

  /** What this run did, and then another. */
  MigrationReport then(MigrationReport next) {
    List<MigrationResult> both = new ArrayList<>(results);
    both.addAll(next.results);
    return new MigrationReport(both, next.batch);
  }
}
