package io.jmigrate.plan;

/**
 * Something to know before a step runs.
 *
 * @param words a sentence for people
 */
public record Hazard(Kind kind, String words) {
  /** What may happen. */
  public enum Kind {
    /** Data is lost that no way back can restore. */
    DESTROYS_DATA,
    /** Rows get a value that nobody has chosen, for one that is lost in part or in full. */
    REPLACES_DATA,
    /** Rows that are there may make it fail. */
    MAY_FAIL,
    /** It has to be committed before the next step, so a failure after it leaves it done. */
    OWN_TRANSACTION
  }
}
