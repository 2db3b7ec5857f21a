package io.jmigrate.processor.read;

import io.jmigrate.model.ValueType;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * What the column of a property holds.
 *
 * @param value what it is, or what an element is where {@code array}
 * @param enumeration the enum; null for every other type
 */
public record ColumnType(ValueType value, boolean array, @Nullable TypeElement enumeration) {
  static ColumnType of(ValueType value) {
    return new ColumnType(value, false, null);
  }

  ColumnType listed() {
    return new ColumnType(value, true, enumeration);
  }
}
