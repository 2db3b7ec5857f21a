package io.jmigrate.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index, or a set of columns no two rows may share.
 *
 * @param name null for the one that the rules give
 * @param unique on a model with a {@link ColumnRole#DELETED_AT} column: among the rows that live
 * @param where the SQL condition of the rows that count; null for all
 */
public record ModelIndex(
    @Nullable String name, boolean unique, List<Part> parts, @Nullable String where) {
  /**
   * What it is sorted by, in its place.
   *
   * @param text a property's name, or an SQL expression
   */
  public record Part(String text, boolean expression, boolean descending) {}

  public ModelIndex {
    parts = List.copyOf(parts);
  }
}
