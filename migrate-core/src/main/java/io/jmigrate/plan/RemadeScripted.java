package io.jmigrate.plan;

import io.jmigrate.change.ObjectChange;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.schema.ScriptedObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The foundations of tables that go before another of their name comes: the two must never meet,
 * and nothing may be made with the old one any more.
 */
final class RemadeScripted {
  private final Set<String> objects = new HashSet<>();
  private final Set<String> users = new HashSet<>();

  RemadeScripted(List<SchemaChange> changes) {
    List<ScriptedObject> dropped = new ArrayList<>();
    Set<String> made = new HashSet<>();
    for (SchemaChange change : changes) {
      if (change instanceof ObjectChange.DropScripted drop && drop.object().foundation()) {
        dropped.add(drop.object());
      } else if (change instanceof ObjectChange.CreateScripted create) {
        made.add(create.object().word());
      }
    }
    List<ScriptedObject> remade = new ArrayList<>();
    dropped.stream().filter(object -> made.contains(object.word())).forEach(remade::add);
    // The list grows while it is walked: what uses one of these goes as early.
    for (int i = 0; i < remade.size(); i++) {
      ScriptedObject one = remade.get(i);
      dropped.stream()
          .filter(object -> !remade.contains(object))
          .filter(object -> object.uses().stream().anyMatch(one::isMeantBy))
          .toList()
          .forEach(remade::add);
    }
    remade.forEach(
        object -> {
          objects.add(object.toString());
          users.addAll(object.users());
        });
  }

  boolean contains(ScriptedObject object) {
    return objects.contains(object.toString());
  }

  /** Whether one of them is used by a part of the table: {@code shop.orders}. */
  boolean carryPartOf(Object table) {
    return users.stream().anyMatch(user -> user.contains(" " + table + "."));
  }

  boolean carryColumn(Object table, String column) {
    return users.contains("column " + table + "." + column);
  }
}
