package io.jmigrate.adopt;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of another tool's table. Values come in whatever type the database has for them, as the
 * same tool makes different tables on different databases.
 *
 * @param values by column, in lower case
 */
record ForeignRow(Map<String, @Nullable Object> values) {
  @Nullable String text(String column) {
    Object value = values.get(column);
    return value == null ? null : value.toString().strip();
  }

  /** A number, or 0 where there is none. */
  long number(String column) {
    Object value = values.get(column);
    if (value instanceof Number number) {
      return number.longValue();
    }
    return value == null ? 0 : Long.parseLong(value.toString().strip());
  }

  @Nullable Integer integer(String column) {
    return values.get(column) instanceof Number number ? (Integer) number.intValue() : null;
  }

  /** A boolean, however it is kept. */
  boolean flag(String column) {
    Object value = values.get(column);
    if (value instanceof Boolean flag) {
      return flag;
    }
    return value instanceof Number number
        ? number.intValue() != 0
        : value != null && Boolean.parseBoolean(value.toString());
  }

  @Nullable Instant instant(String column) {
    return values.get(column) instanceof Instant instant ? instant : null;
  }
}
