package io.jmigrate.plan;

import io.jmigrate.change.ObjectChange;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.schema.Families;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.ScriptedObject;
import io.jmigrate.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The parts of tables that go, if only to come back: what they are made with can change then. */
final class ReleasedParts {
  private final Schema before;
  private final Set<String> parts = new HashSet<>();
  private final Set<String> tables = new HashSet<>();

  ReleasedParts(List<SchemaChange> changes, Schema before) {
    this.before = before;
    changes.forEach(this::take);
  }

  /** The users of {@code object} that stay as they are, so that it cannot go. */
  SortedSet<String> holders(ScriptedObject object) {
    SortedSet<String> holders = new TreeSet<>(object.users());
    holders.removeIf(
        user ->
            parts.contains(user)
                || tables.contains(user.substring(user.indexOf(' ') + 1, tableEnd(user))));
    return holders;
  }

  private static int tableEnd(String user) {
    return Math.max(user.indexOf(' ') + 1, user.lastIndexOf('.'));
  }

  private void take(SchemaChange change) {
    if (change instanceof ObjectChange.DropTable drop) {
      tables.add(drop.table().name().toString());
    } else if (change instanceof TableChange.DropColumn drop) {
      release("column", drop.table(), drop.column().name());
    } else if (change instanceof TableChange.AlterColumn alter
        && alter.after().defaultExpression() == null) {
      release("column", alter.table(), alter.before().name());
    } else if (change instanceof TableChange.DropConstraint drop) {
      release("constraint", drop.table(), drop.constraint().name());
    } else if (change instanceof TableChange.DropIndex drop) {
      release("index", drop.table(), drop.index().name());
    }
  }

  private void release(String kind, ObjectName table, String name) {
    parts.add(kind + " " + table + "." + name);
    for (Table child : Families.children(before, table)) {
      if (!kind.equals("index")) {
        release(kind, child.name(), name);
      }
      Families.partsOf(child, name).forEach(part -> release(kind, child.name(), part));
    }
  }
}
