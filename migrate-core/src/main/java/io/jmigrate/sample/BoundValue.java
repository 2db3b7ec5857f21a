package io.jmigrate.sample;

import io.jmigrate.schema.Column;
import io.jmigrate.schema.Families;
import io.jmigrate.schema.Parents;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Chooses values that a partition's bound lets in, and those of the partitions that it is a part
 * of: the least of a range, one of a list. Of hashes, defaults and keys that are computed it knows
 * nothing.
 */
final class BoundValue {
  private static final Pattern VALUES = Pattern.compile("(?:FROM|IN) \\((.*?)\\)(?: TO \\(|$)");
  private static final Pattern VALUE = Pattern.compile("'(?:[^']|'')*'|[^,\\s]+");

  private final Schema schema;

  BoundValue(Schema schema) {
    this.schema = schema;
  }

  /** As a text that the database converts to the column's type; null where any value may fit. */
  @Nullable String of(Table table, Column column, int n) {
    String bound = table.parents().bound();
    if (bound == null) {
      return null;
    }
    for (Table parent : Families.parents(schema, table)) {
      String key = parent.options().getOrDefault(Parents.PARTITION_BY, "");
      int place = place(key, column.name());
      if (place >= 0) {
        List<String> values = values(bound);
        if (key.startsWith("LIST")) {
          values.remove("NULL");
          return values.isEmpty() ? null : text(values.get((n - 1) % values.size()));
        }
        return place < values.size() ? text(values.get(place)) : null;
      }
      String above = of(parent, column, n);
      if (above != null) {
        return above;
      }
    }
    return null;
  }

  /** Where a column stands in a key such as {@code RANGE (placed_on, id)}; -1 for nowhere. */
  private static int place(String key, String column) {
    List<String> parts =
        List.of(key.substring(key.indexOf('(') + 1).replaceAll("\\)$", "").split(", ", -1));
    int bare = parts.indexOf(column);
    return bare >= 0 ? bare : parts.indexOf('"' + column + '"');
  }

  /** As they stand in a bound such as {@code FOR VALUES FROM ('a', MINVALUE) TO ('b', 1)}. */
  private static List<String> values(String bound) {
    List<String> values = new ArrayList<>();
    Matcher list = VALUES.matcher(bound);
    Matcher value = VALUE.matcher(list.find() ? list.group(1) : "");
    while (value.find()) {
      values.add(value.group());
    }
    return values;
  }

  private static @Nullable String text(String value) {
    List<String> literal = SampleValue.literals(value);
    return !literal.isEmpty() ? literal.get(0) : value.equals("MINVALUE") ? null : value;
  }
}
