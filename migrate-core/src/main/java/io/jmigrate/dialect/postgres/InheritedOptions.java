package io.jmigrate.dialect.postgres;

import io.jmigrate.schema.Column;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Knows which settings of a column reach the tables that inherit it, and which stay its own. */
final class InheritedOptions {
  private static final Set<String> ALWAYS = Set.of("STORAGE", "STATISTICS", ColumnRows.SEQUENCE);

  /** A child that has a NOT NULL of another name has one of its own. */
  private static final Set<String> WHERE_EQUAL =
      Set.of(ColumnRows.NOT_NULL, ColumnRows.NOT_NULL_NOT_VALID);

  private InheritedOptions() {}

  static SortedMap<String, String> followed(
      SortedMap<String, String> options, Column before, Column after) {
    SortedMap<String, String> followed = new TreeMap<>(options);
    for (String name : ALWAYS) {
      follow(followed, name, before, after);
    }
    for (String name : WHERE_EQUAL) {
      if (Objects.equals(options.get(name), before.options().get(name))) {
        follow(followed, name, before, after);
      }
    }
    return followed;
  }

  private static void follow(
      SortedMap<String, String> options, String name, Column before, Column after) {
    @Nullable String wanted = after.options().get(name);
    if (Objects.equals(wanted, before.options().get(name))) {
      return;
    }
    if (wanted == null) {
      options.remove(name);
    } else {
      options.put(name, wanted);
    }
  }
}
