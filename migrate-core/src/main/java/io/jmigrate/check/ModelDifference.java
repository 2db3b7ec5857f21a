package io.jmigrate.check;

import org.jspecify.annotations.Nullable;

/**
 * Something that models need and the database does not have as they need it.
 *
 * @param model the binary name of the class; for the table of a many-to-many, the properties that
 *     ask for it
 * @param property null where it is about the table, or about a column that no property stands for
 * @param table as the models call it
 * @param column null where it is about the table
 * @param words all of it in one sentence, without the full stop
 */
public record ModelDifference(
    Kind kind,
    String model,
    @Nullable String property,
    String table,
    @Nullable String column,
    String words) {
  /** What is wrong. */
  public enum Kind {
    /** There is no such table. */
    MISSING_TABLE,
    /** There is no such column. */
    MISSING_COLUMN,
    /** Values of the property do not all fit into the column. */
    TYPE,
    /** The column takes fewer of an enum's constants than there are. */
    CONSTANTS,
    /** The column may be null, the property may not. */
    NULLABLE,
    /** The property may be null, the column may not. */
    NOT_NULL,
    /** The model leaves a value to the database, which makes none. */
    NOT_FILLED,
    /** No property fills a column that needs a value, so no row can be written. */
    UNKNOWN_REQUIRED
  }
}
