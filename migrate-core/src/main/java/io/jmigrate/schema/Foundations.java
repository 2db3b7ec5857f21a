package io.jmigrate.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Knows that what a foundation of tables is made with is one too. */
final class Foundations {
  private Foundations() {}

  static List<ScriptedObject> marked(Collection<ScriptedObject> objects) {
    Deque<ScriptedObject> open = new ArrayDeque<>();
    objects.stream().filter(ScriptedObject::foundation).forEach(open::add);
    Set<ScriptedObject> found = new HashSet<>(open);
    while (!open.isEmpty()) {
      ScriptedObject one = open.remove();
      Set<String> words = one.words();
      for (ScriptedObject other : objects) {
        // What the body of a routine calls is not always in the server's books.
        boolean called = other.isRoutine() && words.contains(other.word());
        if (!found.contains(other) && (called || one.uses().stream().anyMatch(other::isMeantBy))) {
          found.add(other);
          open.add(other);
        }
      }
    }
    List<ScriptedObject> marked = new ArrayList<>();
    objects.forEach(one -> marked.add(found.contains(one) ? one.asFoundation() : one));
    return marked;
  }
}
