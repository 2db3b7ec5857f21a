package io.jmigrate.schema;

import java.util.Collections;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A rule that a table's rows keep. */
public sealed interface Constraint permits PrimaryKey, UniqueKey, Check, ForeignKey, Exclusion {
  /** As in the catalog, also where the server chose it. */
  String name();

  @Nullable String comment();

  /** For people: {@code foreign key}. */
  String kind();

  /** The same constraint under another name. */
  Constraint named(String other);

  /** The same constraint with another comment. */
  Constraint commented(@Nullable String other);

  /** What else the database keeps of it; empty but for keys, which have an index. */
  default SortedMap<String, String> options() {
    return Collections.emptySortedMap();
  }

  /** The same constraint with other options; what has none stays as it is. */
  default Constraint with(SortedMap<String, String> options) {
    return this;
  }
}
