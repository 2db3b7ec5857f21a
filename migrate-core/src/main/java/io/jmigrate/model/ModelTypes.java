package io.jmigrate.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a database keeps what models say, in its own words. Stateless and thread-safe. */
public interface ModelTypes {
  /** What the database can and cannot. */
  ModelTraits traits();

  /**
   * The name as the catalog has it.
   *
   * @param written in lower case where its case means nothing
   * @param namespace the one that is there in a new database, which shows the case of names
   */
  default String name(String written, String namespace) {
    return written;
  }

  /** A name of the catalog within an expression: quoted where it has to be. */
  String quoted(String name);

  /** The type of a value, or of an element of an array, but not of a type of enum of its own. */
  String type(ModelColumn column);

  /** The type of an array of such elements; null where there are none. */
  default @Nullable String arrayOf(String elementType) {
    return null;
  }

  /** Options of columns that models have no words for, and leave as they are. */
  default Set<String> unspoken() {
    return Set.of();
  }

  /**
   * A default as this database takes it.
   *
   * @param expression as the user wrote it
   * @param type of the column
   */
  default String defaultValue(String expression, String type) {
    return expression;
  }

  /** That a column of bytes holds no more than these; null where its type says so. */
  default @Nullable String notLonger(String column, int bytes) {
    return null;
  }

  /** That all elements of an array are among {@code labels}; null where that cannot be said. */
  default @Nullable String allAmong(String column, String labels) {
    return null;
  }
}
