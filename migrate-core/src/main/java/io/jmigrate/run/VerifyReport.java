package io.jmigrate.run;

import io.jmigrate.run.VerifyResult.Verdict;
import java.util.List;

/**
 * What a verification found.
 *
 * @param results in the order in which they were verified; nothing stands behind an up that failed
 * @param replayed how many migrations were applied first, because they are applied in the target
 */
public record VerifyReport(List<VerifyResult> results, int replayed) {
  public VerifyReport {
    results = List.copyOf(results);
  }

  /** Whether every down restores what its up changed. */
  public boolean good() {
    return results.stream().allMatch(result -> result.verdict().good());
  }

  /** Whether it ended at an up that failed. */
  public boolean upFailed() {
    return results.stream().anyMatch(result -> result.verdict() == Verdict.UP_FAILED);
  }
}
