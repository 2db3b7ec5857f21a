package io.jmigrate.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an index or a key is sorted by, in its place.
 *
 * @param text a column's name, unquoted, or an expression as the server prints it
 * @param nullsFirst the database's default for the direction where it is not written
 * @param operatorClass null for the type's default
 * @param collation null for the column's
 * @param length of the prefix that counts, in characters (bytes for binary types); null for all
 */
public record IndexPart(
    String text,
    boolean expression,
    boolean descending,
    @Nullable Boolean nullsFirst,
    @Nullable String operatorClass,
    @Nullable String collation,
    @Nullable Integer length) {
  /** A column in ascending order, everything else as by default. */
  public static IndexPart column(String name) {
    return new IndexPart(name, false, false, null, null, null, null);
  }

  /** Columns in ascending order. */
  public static List<IndexPart> columns(List<String> names) {
    return names.stream().map(IndexPart::column).toList();
  }

  /** The same part over another text. */
  public IndexPart over(String otherText) {
    return new IndexPart(
        otherText, expression, descending, nullsFirst, operatorClass, collation, length);
  }
}
