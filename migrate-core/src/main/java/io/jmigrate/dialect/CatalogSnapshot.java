package io.jmigrate.dialect;

import io.jmigrate.dialect.CatalogDifference.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a catalog said at one moment, object by object. Immutable once it is read. */
public final class CatalogSnapshot {
  /** An object: what is said of it, and of its parts. */
  private static final class Entry {
    final String kind;
    final Map<String, String> properties = new LinkedHashMap<>();
    final Map<String, Map<String, String>> parts = new TreeMap<>();

    Entry(String kind) {
      this.kind = kind;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Entry entry
          && kind.equals(entry.kind)
          && properties.equals(entry.properties)
          && parts.equals(entry.parts);
    }

    @Override
    public int hashCode() {
      return Objects.hash(kind, properties, parts);
    }
  }

  private final Map<String, Entry> objects = new TreeMap<>();
  private int rows;

  CatalogSnapshot() {}

  /** Takes in a row; several of one object or part are put together. */
  void add(CatalogQuery query, String ownSchema, Map<String, String> row) {
    rows++;
    String kind = Objects.requireNonNull(query.kind());
    String shownKind =
        kind.startsWith("=")
            ? row.getOrDefault(kind.substring(1), "").toLowerCase(Locale.ROOT)
            : kind;
    String schema = query.schema() == null ? "" : row.getOrDefault(query.schema(), "");
    String name =
        (schema.isEmpty() || schema.equalsIgnoreCase(ownSchema) ? "" : schema + ".")
            + row.getOrDefault(query.name(), "");
    Entry entry =
        objects.computeIfAbsent(
            (sharesNames(query) ? "" : shownKind + " ") + name, key -> new Entry(shownKind));
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

  /**
   * Tables, views and sequences share one name space, and of whose part a row is it only says
   * "table".
   */
  private static boolean sharesNames(CatalogQuery query) {
    return Set.of("=object_kind", "table", "view", "sequence")
        .contains(String.valueOf(query.kind()));
  }

  /** How many rows were read. */
  public int rows() {
    return rows;
  }

  /** In what a later moment is not as this one; empty when all is as it was. */
  public List<CatalogDifference> differences(CatalogSnapshot later) {
    List<CatalogDifference> found = new ArrayList<>();
    for (Map.Entry<String, Entry> object : objects.entrySet()) {
      Entry now = later.objects.get(object.getKey());
      if (now == null) {
        if (toldByItself(object.getValue())) {
          found.add(whole(object, Kind.MISSING));
        }
      } else if (!now.equals(object.getValue())) {
        compare(label(object), object.getValue(), now, found);
      }
    }
    for (Map.Entry<String, Entry> object : later.objects.entrySet()) {
      if (!objects.containsKey(object.getKey()) && toldByItself(object.getValue())) {
        found.add(whole(object, Kind.LEFT_OVER));
      }
    }
    return found;
  }

  /** That a constraint is there is told by the part of its table. */
  private static boolean toldByItself(Entry object) {
    return !object.kind.equals("constraint");
  }

  private static String label(Map.Entry<String, Entry> object) {
    String kind = object.getValue().kind;
    return object.getKey().startsWith(kind + " ") ? object.getKey() : kind + " " + object.getKey();
  }

  private static CatalogDifference whole(Map.Entry<String, Entry> object, Kind kind) {
    return new CatalogDifference(label(object), null, kind, null, null, null);
  }

  private static void compare(String label, Entry was, Entry now, List<CatalogDifference> found) {
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
