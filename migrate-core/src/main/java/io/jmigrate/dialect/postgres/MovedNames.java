package io.jmigrate.dialect.postgres;

import io.jmigrate.change.InheritedChanges;
import io.jmigrate.change.ObjectChange;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the server neither alters nor drops while a view, a routine or a trigger is made with it.
 */
final class MovedNames {
  private MovedNames() {}

  static Set<String> of(List<SchemaChange> changes, Schema before, Schema after) {
    Set<String> names = new TreeSet<>();
    new RebuiltTypes(before, after).names().forEach(name -> names.add(name.toString()));
    for (SchemaChange change : InheritedChanges.spread(changes, before, after)) {
      if (change instanceof ObjectChange.DropTable drop) {
        names.add(drop.table().name().toString());
        drop.table()
            .columns()
            .forEach(column -> names.add(drop.table().name() + "." + column.name()));
      } else if (change instanceof TableChange.DropColumn drop) {
        names.add(drop.table() + "." + drop.column().name());
      } else if (change instanceof TableChange.AlterColumn alter
          && retyped(alter.before(), alter.after())) {
        names.add(alter.table() + "." + alter.before().name());
      } else if (change instanceof ObjectChange.DropEnum drop) {
        names.add(drop.type().name().toString());
      } else if (change instanceof ObjectChange.DropDomain drop) {
        names.add(drop.domain().name().toString());
      }
    }
    return names;
  }

  private static boolean retyped(Column before, Column after) {
    return !before.type().equals(after.type())
        || !Objects.equals(before.collation(), after.collation());
  }
}
