package io.jmigrate.run;

import io.jmigrate.dialect.CatalogDifference;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about one migration.
 *
 * @param version its key in the history
 * @param differences of the schema after the down from what it was before the up
 * @param again differences of the schema after the second up from what it was after the first
 * @param message what the database said, or why there is no way back; null for nothing
 */
public record VerifyResult(
    String version,
    String name,
    Verdict verdict,
    List<CatalogDifference> differences,
    List<CatalogDifference> again,
    @Nullable String message,
    Duration duration) {
  public VerifyResult {
    differences = List.copyOf(differences);
    again = List.copyOf(again);
  }

  /** How it went. */
  public enum Verdict {
    /** The down gives back what was there before the up, and the up can be run again. */
    RESTORES(true),
    /** Something is not as it was, after the down or after the second up. */
    DIFFERS(false),
    /** The database refused a statement of the down. */
    DOWN_FAILED(false),
    /** After the down, the database refused a statement of the up. */
    UP_AGAIN_FAILED(false),
    /** Its author says that there is no way back. */
    IRREVERSIBLE(true),
    /** There is no down. */
    WITHOUT_DOWN(true),
    /** It runs again whenever it changes, and is never taken back. */
    REPEATABLE(true),
    /** The database refused a statement of the up, so that nothing behind it was verified. */
    UP_FAILED(false);

    private final boolean good;

    Verdict(boolean good) {
      this.good = good;
    }

    /** Whether there is nothing to correct. */
    public boolean good() {
      return good;
    }
  }
}
