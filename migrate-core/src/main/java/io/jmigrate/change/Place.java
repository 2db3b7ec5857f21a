package io.jmigrate.change;

import io.jmigrate.schema.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where in its table a column stands. {@code after}: null when it is the first. */
public record Place(@Nullable String after) {
  /** Before all others. */
  public static final Place FIRST = new Place(null);

  /** The place of the column at {@code index}. */
  public static Place at(int index, List<Column> columns) {
    return index == 0 ? FIRST : new Place(columns.get(index - 1).name());
  }
}
