package io.jmigrate.plan;

import io.jmigrate.change.InheritedChanges;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.Families;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.IndexPart;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.PrimaryKey;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import io.jmigrate.schema.UniqueKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Takes foreign keys out of the way of what changes at either of their ends, and puts them back:
 * columns that change their type, keys and indexes that are dropped or made anew.
 */
final class ForeignKeyRebuild {
  private final Set<Column> changed = new HashSet<>();
  private final Set<Object> handled = new HashSet<>();
  private final Map<Object, TableChange.AlterConstraint> altered = new HashMap<>();

  private record Column(ObjectName table, String name) {}

  private ForeignKeyRebuild(List<SchemaChange> changes) {
    for (SchemaChange change : changes) {
      if (change instanceof TableChange.AlterColumn alter && retyped(alter)) {
        changed.add(new Column(alter.table(), alter.before().name()));
      } else if (change instanceof TableChange.DropColumn drop) {
        changed.add(new Column(drop.table(), drop.column().name()));
      } else if (change instanceof TableChange.DropConstraint drop) {
        handled.add(List.of(drop.table(), drop.constraint().name()));
        keyed(drop.table(), drop.constraint());
      } else if (change instanceof TableChange.DropIndex drop) {
        parts(drop.table(), drop.index().parts());
      } else if (change instanceof TableChange.AlterConstraint alter) {
        altered.put(List.of(alter.table(), alter.before().name()), alter);
      }
    }
  }

  /** The changes and what they need besides. */
  static List<SchemaChange> complete(List<SchemaChange> changes, Schema before, Schema after) {
    ForeignKeyRebuild rebuild =
        new ForeignKeyRebuild(InheritedChanges.spread(changes, before, after));
    if (rebuild.changed.isEmpty()) {
      return changes;
    }
    List<SchemaChange> all = new ArrayList<>(changes);
    for (Table table : before.tables().values()) {
      if (after.table(table.name()) != null) {
        table
            .foreignKeys()
            .filter(key -> rebuild.concerns(table, key))
            .filter(key -> !Families.hasFromParent(before, table, key))
            .forEach(
                key -> {
                  var alter = rebuild.altered.get(List.of(table.name(), key.name()));
                  all.remove(alter);
                  all.add(new TableChange.DropConstraint(table.name(), key));
                  all.add(
                      new TableChange.AddConstraint(
                          table.name(), alter == null ? key : alter.after()));
                });
      }
    }
    return all;
  }

  private boolean concerns(Table table, ForeignKey key) {
    return !handled.contains(List.of(table.name(), key.name()))
        && (any(table.name(), key.columns()) || any(key.target(), key.targetColumns()));
  }

  private boolean any(ObjectName table, List<String> columns) {
    return columns.stream().anyMatch(column -> changed.contains(new Column(table, column)));
  }

  private void keyed(ObjectName table, Constraint constraint) {
    if (constraint instanceof PrimaryKey key) {
      parts(table, key.parts());
    } else if (constraint instanceof UniqueKey key) {
      parts(table, key.parts());
    }
  }

  private void parts(ObjectName table, List<IndexPart> parts) {
    for (IndexPart part : parts) {
      changed.add(new Column(table, part.text()));
    }
  }

  private static boolean retyped(TableChange.AlterColumn alter) {
    return !alter.before().type().equals(alter.after().type())
        || !Objects.equals(alter.before().collation(), alter.after().collation())
        || !Objects.equals(alter.before().generated(), alter.after().generated());
  }
}
