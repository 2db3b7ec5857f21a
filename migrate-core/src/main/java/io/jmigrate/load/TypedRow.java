package io.jmigrate.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as it is sent.
 *
 * @param line where it begins in its file
 * @param values texts, bytes and nulls; not to be changed
 */
record TypedRow(long line, List<@Nullable Object> values) {
  /** About how many bytes it takes. */
  int size() {
    int size = 0;
    for (Object value : values) {
      size += value instanceof byte[] bytes ? bytes.length : String.valueOf(value).length();
    }
    return size;
  }
}
