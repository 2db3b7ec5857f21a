package io.jmigrate.dialect.postgres;

import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.IndexPart;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.PrimaryKey;
import io.jmigrate.schema.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names that a partition's index or key gets when the server makes it, being a part of one of
 * the table above; null where that cannot be told for sure. One that is taken gets a number.
 */
final class PartNames {
  /** Beyond this the server cuts names. */
  private static final int CERTAIN = 50;

  private PartNames() {}

  static @Nullable String chosen(ObjectName table, Constraint whole) {
    if (whole instanceof PrimaryKey) {
      return certain(table.name() + "_pkey");
    }
    return whole instanceof UniqueKey key
        ? certain(table.name() + columns(key.parts(), key.include()) + "_key")
        : null;
  }

  static @Nullable String chosen(ObjectName table, Index whole) {
    boolean computed = whole.parts().stream().anyMatch(IndexPart::expression);
    return computed
        ? null
        : certain(table.name() + columns(whole.parts(), whole.include()) + "_idx");
  }

  private static String columns(List<IndexPart> parts, List<String> include) {
    List<String> names = new ArrayList<>(parts.stream().map(IndexPart::text).toList());
    names.addAll(include);
    return "_" + String.join("_", names);
  }

  private static @Nullable String certain(String name) {
    boolean plain = name.chars().allMatch(character -> character < 128);
    return plain && name.length() <= CERTAIN ? name : null;
  }
}
