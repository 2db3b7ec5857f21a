package io.jmigrate.model;

import io.jmigrate.schema.ColumnType;
import io.jmigrate.schema.EnumType;
import io.jmigrate.schema.ObjectName;
import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The types that a database makes of enums; models may share one. Not thread-safe. */
final class ModelEnums {
  private final ModelNames names;
  private final ModelTypes types;
  private final ModelProblems problems;
  private final SortedMap<ObjectName, EnumType> enums = new TreeMap<>();

  ModelEnums(ModelNames names, ModelTypes types, ModelProblems problems) {
    this.names = names;
    this.types = types;
    this.problems = problems;
  }

  Collection<EnumType> all() {
    return enums.values();
  }

  /** The type, made beside {@code table} when it is met first. */
  ColumnType type(String place, ObjectName table, EnumConstants constants) {
    ObjectName name = table.sibling(names.catalog(constants.name()));
    EnumType type = new EnumType(name, constants.labels(), null);
    EnumType same = enums.putIfAbsent(name, type);
    if (same != null && !same.equals(type)) {
      problems.add(
          "%s needs an enum %s of %s, but another model makes it of %s. Keep one of them as text: @Enumerated(NAME)."
              .formatted(place, name, constants.labels(), same.labels()));
    }
    String sql =
        name.schema().isEmpty()
            ? types.quoted(name.name())
            : types.quoted(name.schema()) + "." + types.quoted(name.name());
    return ColumnType.of(sql, Set.of(name));
  }
}
