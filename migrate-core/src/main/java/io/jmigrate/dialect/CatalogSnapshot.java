package io.jmigrate.dialect;

import io.jmigrate.dialect.CatalogDifference.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a catalog said at one moment, object by object. Immutable once it is read. */
public final class CatalogSnapshot {
  private final SortedMap<String, CatalogEntry> objects;

  CatalogSnapshot() {
    this.objects = new TreeMap<>();
  }

  private CatalogSnapshot(SortedMap<String, CatalogEntry> objects) {
    this.objects = objects;
  }

  /** A new one with what is said here of other objects than these, to be filled in. */
  CatalogSnapshot without(Predicate<CatalogEntry> these) {
    SortedMap<String, CatalogEntry> kept = new TreeMap<>(objects);
    kept.values().removeIf(these);
    return new CatalogSnapshot(kept);
  }

  /** All objects. */
  Collection<CatalogEntry> entries() {
    return objects.values();
  }

  /** The objects of these keys. */
  List<CatalogEntry> entries(Set<String> keys) {
    return keys.stream().map(key -> Objects.requireNonNull(objects.get(key))).toList();
  }

  /** The keys of the objects that a query gave rows of. */
  Set<String> keys(CatalogQuery query) {
    Set<String> keys = new HashSet<>();
    objects.forEach(
        (key, entry) -> {
          if (entry.sources.contains(query)) {
            keys.add(key);
          }
        });
    return keys;
  }

  /** Takes in a row; several of one object or part are put together. */
  void add(CatalogQuery query, String ownSchema, Map<String, String> row) {
    String shownKind = query.kind(row);
    CatalogEntry entry =
        objects.computeIfAbsent(
            query.key(ownSchema, row), key -> new CatalogEntry(shownKind, query.simpleName(row)));
    entry.sources.add(query);
    Map<String, String> properties = entry.properties;
    if (query.partKind() != null) {
      properties =
          entry.parts.computeIfAbsent(
              query.partKind() + " " + row.getOrDefault(query.part(), ""),
              key -> new LinkedHashMap<>());
    }
    for (Map.Entry<String, String> column : row.entrySet()) {
      if (query.tells(column.getKey())) {
        properties.merge(column.getKey(), column.getValue(), (a, b) -> a + ", " + b);
      }
    }
  }

  /** In what a later moment is not as this one; empty when all is as it was. */
  public List<CatalogDifference> differences(CatalogSnapshot later) {
    List<CatalogDifference> found = new ArrayList<>();
    for (Map.Entry<String, CatalogEntry> object : objects.entrySet()) {
      CatalogEntry now = later.objects.get(object.getKey());
      if (now == null) {
        if (toldByItself(object.getValue())) {
          found.add(whole(object, Kind.MISSING));
        }
      } else if (!now.equals(object.getValue())) {
        compare(label(object), object.getValue(), now, found);
      }
    }
    for (Map.Entry<String, CatalogEntry> object : later.objects.entrySet()) {
      if (!objects.containsKey(object.getKey()) && toldByItself(object.getValue())) {
        found.add(whole(object, Kind.LEFT_OVER));
      }
    }
    return found;
  }

  /** That a constraint is there is told by the part of its table. */
  private static boolean toldByItself(CatalogEntry object) {
    return !object.kind.equals("constraint");
  }

  private static String label(Map.Entry<String, CatalogEntry> object) {
    String kind = object.getValue().kind;
    return object.getKey().startsWith(kind + " ") ? object.getKey() : kind + " " + object.getKey();
  }

  private static CatalogDifference whole(Map.Entry<String, CatalogEntry> object, Kind kind) {
    return new CatalogDifference(label(object), null, kind, null, null, null);
  }

  private static void compare(
      String label, CatalogEntry was, CatalogEntry now, List<CatalogDifference> found) {
    compare(label, null, was.properties, now.properties, found);
    for (Map.Entry<String, Map<String, String>> part : was.parts.entrySet()) {
      Map<String, String> other = now.parts.get(part.getKey());
      if (other == null) {
        found.add(new CatalogDifference(label, part.getKey(), Kind.MISSING, null, null, null));
      } else {
        compare(label, part.getKey(), part.getValue(), other, found);
      }
    }
    for (String part : now.parts.keySet()) {
      if (!was.parts.containsKey(part)) {
        found.add(new CatalogDifference(label, part, Kind.LEFT_OVER, null, null, null));
      }
    }
  }

  private static void compare(
      String label,
      @Nullable String part,
      Map<String, String> was,
      Map<String, String> now,
      List<CatalogDifference> found) {
    Map<String, String> all = new LinkedHashMap<>(was);
    all.putAll(now);
    for (String property : all.keySet()) {
      if (!Objects.equals(was.get(property), now.get(property))) {
        found.add(
            new CatalogDifference(
                label, part, Kind.CHANGED, property, was.get(property), now.get(property)));
      }
    }
  }
}
