package io.jmigrate.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file.
 *
 * @param line where it begins, from 1
 * @param columns the names its values have in the file; the same list for rows alike, if possible
 * @param values in the same order, as text; null for NULL
 * @param problem why it could not be read; null for a row that could
 */
public record Row(
    long line, List<String> columns, List<@Nullable String> values, @Nullable String problem) {
  public Row {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  /** A row that could be read. */
  public static Row of(long line, List<String> columns, List<@Nullable String> values) {
    return new Row(line, columns, values, null);
  }

  /** One that could not. */
  public static Row unreadable(long line, String problem) {
    return new Row(line, List.of(), List.of(), problem);
  }
}
