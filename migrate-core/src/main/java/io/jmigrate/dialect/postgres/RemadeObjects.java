package io.jmigrate.dialect.postgres;

import io.jmigrate.change.ObjectChange;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What changes make and drop of all that has privileges of its own: with a table come the sequences
 * of its identity columns. What is dropped and made again is both.
 */
final class RemadeObjects {
  /**
   * An object.
   *
   * @param kind as in {@link io.jmigrate.schema.Privileges}
   */
  record Known(String kind, ObjectName name) {
    /** Where another may take its place: by another signature, or as another kind of view. */
    private String place() {
      String group = kind.endsWith("view") ? "view" : kind;
      return group + " " + name.schema() + "." + name.name().replaceFirst("\\(.*", "");
    }

    @Override
    public String toString() {
      return kind + " " + name;
    }
  }

  private final SortedMap<String, Known> made = new TreeMap<>();
  private final SortedMap<String, Known> gone = new TreeMap<>();
  private final Set<String> goneColumns = new HashSet<>();
  private final Map<String, ObjectName> renamed = new HashMap<>();
  private Map<String, List<Known>> madeByPlace = Map.of();
  private Map<String, List<Known>> goneByPlace = Map.of();

  static RemadeObjects of(List<SchemaChange> changes) {
    RemadeObjects objects = new RemadeObjects();
    for (SchemaChange change : changes) {
      add(change, objects.made);
      add(change.inverse(), objects.gone);
      if (change instanceof TableChange.DropColumn drop) {
        objects.goneColumns.add(drop.table() + "." + drop.column().name());
      } else if (change instanceof TableChange.AlterColumn alter) {
        objects.rename(alter);
      }
    }
    objects.madeByPlace = byPlace(objects.made);
    objects.goneByPlace = byPlace(objects.gone);
    return objects;
  }

  /** With the types that are made anew beside the old ones. */
  static RemadeObjects of(List<SchemaChange> changes, Schema before, Schema after) {
    RemadeObjects objects = of(changes);
    for (ObjectName name : new RebuiltTypes(before, after).names()) {
      Known type = new Known(before.enums().containsKey(name) ? "enum" : "domain", name);
      objects.made.put(type.toString(), type);
      objects.gone.put(type.toString(), type);
    }
    return objects;
  }

  /** By kind and name. */
  SortedMap<String, Known> made() {
    return made;
  }

  /** By kind and name. */
  SortedMap<String, Known> gone() {
    return gone;
  }

  /** What an object takes the place of; null where that is not clear. */
  @Nullable Known former(Known object) {
    List<Known> before = goneByPlace.getOrDefault(object.place(), List.of());
    List<Known> after = madeByPlace.getOrDefault(object.place(), List.of());
    return before.size() == 1 && after.size() == 1 ? before.get(0) : null;
  }

  private static Map<String, List<Known>> byPlace(SortedMap<String, Known> objects) {
    return objects.values().stream().collect(Collectors.groupingBy(Known::place));
  }

  boolean isGone(ObjectName table, String column) {
    return goneColumns.contains(table + "." + column);
  }

  /** What a sequence is called afterwards that goes with its column; null when it stays. */
  @Nullable ObjectName renamed(String object) {
    return renamed.get(object);
  }

  private void rename(TableChange.AlterColumn alter) {
    ObjectName one = sequence(alter.table(), alter.before());
    ObjectName other = sequence(alter.table(), alter.after());
    if (one != null && other != null && !one.equals(other)) {
      renamed.put("sequence " + one, other);
    }
  }

  private static void add(SchemaChange change, SortedMap<String, Known> objects) {
    if (change instanceof ObjectChange.CreateNamespace create) {
      put("schema", new ObjectName("", create.namespace().name()), objects);
    } else if (change instanceof ObjectChange.CreateTable create) {
      Table table = create.table();
      put("table", table.name(), objects);
      table.columns().forEach(column -> putSequence(table.name(), column, objects));
    } else if (change instanceof ObjectChange.CreateSequence create) {
      put("sequence", create.sequence().name(), objects);
    } else if (change instanceof ObjectChange.CreateEnum create) {
      put("enum", create.type().name(), objects);
    } else if (change instanceof ObjectChange.CreateDomain create) {
      put("domain", create.domain().name(), objects);
    } else if (change instanceof ObjectChange.CreateScripted create) {
      put(create.object().kind(), create.object().name(), objects);
    } else if (change instanceof TableChange.AddColumn add) {
      putSequence(add.table(), add.column(), objects);
    } else if (change instanceof TableChange.AlterColumn alter
        && alter.before().identity() == null) {
      putSequence(alter.table(), alter.after(), objects);
    }
  }

  private static void putSequence(
      ObjectName table, Column column, SortedMap<String, Known> objects) {
    ObjectName sequence = sequence(table, column);
    if (sequence != null) {
      put("sequence", sequence, objects);
    }
  }

  private static @Nullable ObjectName sequence(ObjectName table, Column column) {
    String name = column.options().get(ColumnRows.SEQUENCE);
    return column.identity() == null || name == null ? null : table.sibling(name);
  }

  private static void put(String kind, ObjectName name, SortedMap<String, Known> objects) {
    Known object = new Known(kind, name);
    objects.put(object.toString(), object);
  }
}
