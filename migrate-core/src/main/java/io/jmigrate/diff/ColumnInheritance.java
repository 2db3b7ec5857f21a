package io.jmigrate.diff;

import io.jmigrate.schema.Column;
import java.util.SortedMap;

/** What a database itself does to the options of a column when they change in a parent's. */
@FunctionalInterface
public interface ColumnInheritance {
  /**
   * The child's options once the parent's column is {@code after}; columns of one name, the type
   * and the like compared elsewhere.
   */
  SortedMap<String, String> options(SortedMap<String, String> options, Column before, Column after);
}
