package io.jmigrate.schema;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The columns that identify a row.
 *
 * @param include columns the key's index carries besides
 * @param options of the key's index
 */
public record PrimaryKey(
    String name,
    List<IndexPart> parts,
    List<String> include,
    Deferral deferral,
    SortedMap<String, String> options,
    @Nullable String comment)
    implements Constraint {
  public PrimaryKey {
    parts = List.copyOf(parts);
    include = List.copyOf(include);
    options = Ordered.copy(options);
  }

  @Override
  public String kind() {
    return "primary key";
  }

  @Override
  public PrimaryKey named(String other) {
    return new PrimaryKey(other, parts, include, deferral, options, comment);
  }

  @Override
  public PrimaryKey commented(@Nullable String other) {
    return new PrimaryKey(name, parts, include, deferral, options, other);
  }

  @Override
  public PrimaryKey with(SortedMap<String, String> others) {
    return new PrimaryKey(name, parts, include, deferral, others, comment);
  }
}
