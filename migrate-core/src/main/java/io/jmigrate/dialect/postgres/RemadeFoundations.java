package io.jmigrate.dialect.postgres;

import io.jmigrate.change.ObjectChange;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.ScriptedObject;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The parts of tables that are made with functions, operators and the like which are dropped, if
 * only to be made again: the server lets these go only when no part is left that uses them.
 */
final class RemadeFoundations {
  private final Set<String> users = new HashSet<>();

  RemadeFoundations(List<SchemaChange> changes, Schema before) {
    Set<ScriptedObject> gone = new LinkedHashSet<>();
    for (SchemaChange change : changes) {
      if (change instanceof ObjectChange.DropScripted drop) {
        gone.add(drop.object());
      } else if (change instanceof ObjectChange.AlterScripted alter
          && !alter.before().canBecome(alter.after())) {
        gone.add(alter.before());
      }
    }
    for (int known = -1; known < gone.size(); ) {
      known = gone.size();
      List<ScriptedObject> so = List.copyOf(gone);
      before.scripted().values().stream()
          .filter(
              object ->
                  so.stream().anyMatch(one -> object.uses().stream().anyMatch(one::isMeantBy)))
          .forEach(gone::add);
    }
    gone.forEach(object -> users.addAll(object.users()));
  }

  boolean carry(ObjectName table, Column column) {
    return users.contains("column " + table + "." + column.name());
  }

  boolean carry(ObjectName table, Constraint constraint) {
    return users.contains("constraint " + table + "." + constraint.name());
  }

  boolean carry(ObjectName table, Index index) {
    return users.contains("index " + table + "." + index.name());
  }
}
