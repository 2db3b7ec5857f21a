package io.jmigrate.dialect.postgres;

import io.jmigrate.change.Expressions;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.ColumnType;
import io.jmigrate.schema.Domain;
import io.jmigrate.schema.EnumType;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The enums and domains that no ALTER can turn into what they are to be: they are made anew beside
 * the old ones, which give up their names, and every column is converted.
 */
final class RebuiltTypes {
  private final Schema before;
  private final Schema after;
  private final SortedSet<ObjectName> names = new TreeSet<>();

  RebuiltTypes(Schema before, Schema after) {
    this.before = before;
    this.after = after;
    for (EnumType type : before.enums().values()) {
      EnumType other = after.enums().get(type.name());
      if (other != null && !onlyAdds(type.labels(), other.labels())) {
        names.add(type.name());
      }
    }
    boolean more = true;
    while (more) {
      more = false;
      for (Domain domain : before.domains().values()) {
        more |= isRebuilt(domain) && names.add(domain.name());
      }
    }
  }

  private boolean isRebuilt(Domain domain) {
    Domain other = after.domains().get(domain.name());
    return other != null
        && (!domain.type().equals(other.type())
            || !Objects.equals(domain.collation(), other.collation())
            || !Collections.disjoint(domain.type().uses(), names));
  }

  SortedSet<ObjectName> names() {
    return names;
  }

  /** Whether the column's values have to be converted, its own type staying what it is called. */
  boolean concerns(Column column) {
    return !Collections.disjoint(column.type().uses(), names);
  }

  /** Whether an expression speaks of a type that is rebuilt. */
  boolean mentionedIn(@Nullable String expression) {
    return expression != null
        && names.stream().anyMatch(name -> Expressions.mentions(expression, name.name()));
  }

  /** What the old type is called while both are there. */
  ObjectName oldName(ObjectName name) {
    String short63 = name.name().length() > 55 ? name.name().substring(0, 55) : name.name();
    ObjectName old = name.sibling(short63 + "_old");
    for (int i = 2; isTaken(before, old) || isTaken(after, old); i++) {
      old = name.sibling(short63 + "_old" + i);
    }
    return old;
  }

  /** What an old type is made of, by the names of the time when it is dropped. */
  ColumnType oldType(ColumnType type) {
    return ColumnType.of(
        type.sql(),
        type.uses().stream()
            .map(name -> names.contains(name) ? oldName(name) : name)
            .collect(Collectors.toSet()));
  }

  private static boolean isTaken(Schema schema, ObjectName name) {
    return schema.enums().containsKey(name)
        || schema.domains().containsKey(name)
        || schema.tables().containsKey(name)
        || schema.sequences().containsKey(name)
        || schema.scripted().values().stream().anyMatch(object -> object.name().equals(name))
        || schema.unmodelled().stream().anyMatch(object -> object.name().equals(name));
  }

  /** Whether the old labels stand among the new ones in their order. */
  static boolean onlyAdds(List<String> before, List<String> after) {
    int found = 0;
    for (String label : after) {
      if (found < before.size() && before.get(found).equals(label)) {
        found++;
      }
    }
    return found == before.size();
  }
}
