package io.jmigrate.schema;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A type with conditions.
 *
 * @param checks keyed by name; their expressions speak of {@code VALUE}
 */
public record Domain(
    ObjectName name,
    ColumnType type,
    boolean nullable,
    @Nullable String defaultExpression,
    @Nullable String collation,
    SortedMap<String, Check> checks,
    @Nullable String comment) {
  public Domain {
    checks = Ordered.copy(checks);
  }
}
