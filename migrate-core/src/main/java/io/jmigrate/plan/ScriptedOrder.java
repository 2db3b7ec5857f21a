package io.jmigrate.plan;

import io.jmigrate.change.ObjectChange;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.schema.ScriptedObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Orders views, routines and the like: each after all that it is made with. Where the server keeps
 * no book, as of the body of a function, what the text speaks of is taken for used, unless that
 * itself is known to use this.
 */
final class ScriptedOrder {
  private final Map<String, ScriptedObject> objects = new TreeMap<>();
  private final Map<String, String> keys = new HashMap<>();
  private final Map<String, Set<String>> byWord = new HashMap<>();
  private final Map<String, Set<String>> known = new HashMap<>();

  private ScriptedOrder(Collection<ScriptedObject> objects) {
    for (ScriptedObject object : objects) {
      String key = object.toString();
      this.objects.put(key, object);
      keys.put(key, key);
      keys.put(object.name().toString(), key);
      byWord.computeIfAbsent(object.word(), word -> new HashSet<>()).add(key);
    }
    objects.forEach(object -> known.put(object.toString(), known(object)));
  }

  /** Puts each after those that make what it uses. */
  static void create(List<SchemaChange> changes) {
    SortedMap<String, SchemaChange> byName = new TreeMap<>();
    List<ScriptedObject> objects = new ArrayList<>();
    for (SchemaChange change : changes) {
      ScriptedObject object = object(change);
      byName.put(object.toString(), change);
      objects.add(object);
    }
    ScriptedOrder order = new ScriptedOrder(objects);
    List<SchemaChange> sorted = Dependencies.sorted(byName, change -> order.needs(object(change)));
    changes.clear();
    changes.addAll(sorted);
  }

  /** Puts each before those that drop what it uses. */
  static void drop(List<SchemaChange> changes) {
    create(changes);
    Collections.reverse(changes);
  }

  private static ScriptedObject object(SchemaChange change) {
    if (change instanceof ObjectChange.CreateScripted create) {
      return create.object();
    }
    return change instanceof ObjectChange.AlterScripted alter
        ? alter.after()
        : ((ObjectChange.DropScripted) change).object();
  }

  private Set<String> known(ScriptedObject object) {
    Set<String> used = new HashSet<>();
    for (String name : object.uses()) {
      String key = keys.get(name);
      int dot = name.lastIndexOf('.');
      if (key == null && dot > 0) {
        key = keys.get(name.substring(0, dot));
      }
      if (key != null && !key.equals(object.toString())) {
        used.add(key);
      }
    }
    return used;
  }

  private List<String> needs(ScriptedObject object) {
    String self = object.toString();
    Set<String> needs = new HashSet<>(known.getOrDefault(self, Set.of()));
    for (String word : object.words()) {
      for (String other : byWord.getOrDefault(word, Set.of())) {
        if (!other.equals(self) && !reaches(other, self)) {
          needs.add(other);
        }
      }
    }
    return needs.stream().sorted().toList();
  }

  private boolean reaches(String from, String to) {
    Set<String> seen = new HashSet<>();
    List<String> open = new ArrayList<>(List.of(from));
    while (!open.isEmpty()) {
      String one = open.remove(open.size() - 1);
      if (one.equals(to)) {
        return true;
      }
      if (seen.add(one)) {
        open.addAll(known.getOrDefault(one, Set.of()));
      }
    }
    return false;
  }
}
