package io.jmigrate.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Copies into immutable sorted maps, so that what is made from them is the same every time. */
final class Ordered {
  private Ordered() {}

  static <K extends Comparable<K>, V> SortedMap<K, V> copy(Map<K, V> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }

  /** Keyed by name; two of one name are the inspector's mistake. */
  static <K extends Comparable<K>, V> SortedMap<K, V> byName(
      Collection<V> values, Function<V, K> name) {
    SortedMap<K, V> map = new TreeMap<>();
    for (V value : values) {
      if (map.put(name.apply(value), value) != null) {
        throw new IllegalArgumentException("Two objects are named " + name.apply(value));
      }
    }
    return Collections.unmodifiableSortedMap(map);
  }
}
