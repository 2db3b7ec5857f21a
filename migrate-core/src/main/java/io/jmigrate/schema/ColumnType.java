package io.jmigrate.schema;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a column holds, as the server spells it, modifiers included: {@code numeric(10,2)}.
 *
 * @param uses the enums, domains and other types of this database that the type is made of
 */
public record ColumnType(String sql, SortedSet<ObjectName> uses) {
  public ColumnType {
    uses = Collections.unmodifiableSortedSet(new TreeSet<>(uses));
  }

  /** A type that comes with the database. */
  public static ColumnType of(String sql) {
    return new ColumnType(sql, new TreeSet<>());
  }

  /** A type that is made of types of this database. */
  public static ColumnType of(String sql, Set<ObjectName> uses) {
    return new ColumnType(sql, new TreeSet<>(uses));
  }
}
