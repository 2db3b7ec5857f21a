package io.jmigrate.change;

import io.jmigrate.schema.Column;
import io.jmigrate.schema.Families;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says which columns change in other tables, since those have them from the table that changes. */
public final class InheritedChanges {
  private InheritedChanges() {}

  /** The changes, and what the server itself does besides to the children that stay. */
  public static List<SchemaChange> spread(List<SchemaChange> changes, Schema before, Schema after) {
    List<SchemaChange> all = new ArrayList<>();
    for (SchemaChange change : changes) {
      all.add(change);
      if (change instanceof TableChange within) {
        reach(within, before, after, all);
      }
    }
    return all;
  }

  private static void reach(
      TableChange change, Schema before, Schema after, List<SchemaChange> all) {
    for (Table child : Families.children(before, change.table())) {
      Table next = after.table(child.name());
      if (next != null && next.parents().names().contains(change.table())) {
        TableChange same = inChild(change, child, next);
        if (same != null && !all.contains(same)) {
          all.add(same);
          reach(same, before, after, all);
        }
      }
    }
  }

  private static @Nullable TableChange inChild(TableChange change, Table child, Table next) {
    ObjectName name = child.name();
    if (change instanceof TableChange.AlterColumn alter) {
      Column old = child.column(alter.before().name());
      Column column = next.column(alter.after().name());
      return old == null || column == null
          ? null
          : new TableChange.AlterColumn(name, old, column, null, null);
    }
    if (change instanceof TableChange.DropColumn drop) {
      Column old = child.column(drop.column().name());
      return old == null || next.column(drop.column().name()) != null
          ? null
          : new TableChange.DropColumn(name, old, null);
    }
    return null;
  }
}
