package io.jmigrate.plan;

import io.jmigrate.change.ObjectChange.AlterPrivileges;
import io.jmigrate.change.ObjectChange.AlterScripted;
import io.jmigrate.change.ObjectChange.AlterSequence;
import io.jmigrate.change.ObjectChange.CreateScripted;
import io.jmigrate.change.ObjectChange.CreateTable;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.change.TableChange.AddConstraint;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.ScriptedObject;
import io.jmigrate.schema.Sequence;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tables that other changes speak of, so that these must find them there. */
final class NamedTables {
  private final Set<ObjectName> names = new HashSet<>();
  private final List<ScriptedObject> scripted = new ArrayList<>();
  private boolean granted;

  NamedTables(List<SchemaChange> changes) {
    for (SchemaChange change : changes) {
      if (change instanceof TableChange within) {
        names.add(within.table());
      }
      if (change instanceof AddConstraint add && add.constraint() instanceof ForeignKey key) {
        names.add(key.target());
      } else if (change instanceof CreateTable create) {
        names.addAll(create.table().parents().names());
        create.table().foreignKeys().map(ForeignKey::target).forEach(names::add);
      } else if (change instanceof AlterSequence alter) {
        Sequence.Owner owner = alter.after().owner();
        if (owner != null) {
          names.add(owner.table());
        }
      } else if (change instanceof CreateScripted create) {
        scripted.add(create.object());
      } else if (change instanceof AlterScripted alter) {
        scripted.add(alter.after());
      } else if (change instanceof AlterPrivileges) {
        granted = true;
      }
    }
  }

  boolean contain(Table table) {
    String name = table.name().toString();
    return granted
        || names.contains(table.name())
        || scripted.stream()
            .flatMap(object -> object.uses().stream())
            .anyMatch(used -> used.equals(name) || used.startsWith(name + "."));
  }
}
