package io.jmigrate.schema;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Columns of which no two rows share the values. On MySQL and MariaDB these are unique indexes.
 *
 * @param nullsDistinct whether two rows may both have null
 * @param include columns the key's index carries besides
 * @param options of the key's index
 */
public record UniqueKey(
    String name,
    List<IndexPart> parts,
    boolean nullsDistinct,
    List<String> include,
    Deferral deferral,
    SortedMap<String, String> options,
    @Nullable String comment)
    implements Constraint {
  public UniqueKey {
    parts = List.copyOf(parts);
    include = List.copyOf(include);
    options = Ordered.copy(options);
  }

  @Override
  public String kind() {
    return "unique";
  }

  @Override
  public UniqueKey named(String other) {
    return new UniqueKey(other, parts, nullsDistinct, include, deferral, options, comment);
  }

  @Override
  public UniqueKey commented(@Nullable String other) {
    return new UniqueKey(name, parts, nullsDistinct, include, deferral, options, other);
  }

  @Override
  public UniqueKey with(SortedMap<String, String> others) {
    return new UniqueKey(name, parts, nullsDistinct, include, deferral, others, comment);
  }
}
