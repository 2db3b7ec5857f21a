package io.jmigrate.plan;

import io.jmigrate.change.ObjectChange.DropTable;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.change.TableChange.AddConstraint;
import io.jmigrate.change.TableChange.AlterTable;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tables that are not yet, for those below them, what they are to be. */
final class MovingTables {
  private final Schema before;
  private final Set<ObjectName> moving = new HashSet<>();

  /** Tables that get foreign keys: one may be for what a new partition shares with its parent. */
  private final Set<ObjectName> pointing = new HashSet<>();

  MovingTables(List<SchemaChange> changes, Schema before) {
    this.before = before;
    for (SchemaChange change : changes) {
      if (change instanceof AddConstraint add && add.constraint() instanceof ForeignKey) {
        pointing.add(add.table());
      }
      if (change instanceof TableChange within) {
        moving.add(within.table());
      }
      if (change instanceof AlterTable alter && !FamilySteps.sameParents(alter)) {
        moving.addAll(alter.before().parents().names());
      } else if (change instanceof DropTable drop) {
        moving.addAll(drop.table().parents().names());
      }
    }
  }

  /**
   * Whether a partition cannot be made yet, as its parent or one above that has to change first, or
   * the partition itself has to get a key before it comes to a parent that has the same.
   */
  boolean delay(Table table) {
    if (!table.parents().isPartition()) {
      return false;
    }
    ObjectName parent = table.parents().names().get(0);
    return isMoving(parent) || (pointing.contains(table.name()) && before.table(parent) != null);
  }

  private boolean isMoving(ObjectName name) {
    Table table = before.table(name);
    return table != null
        && (moving.contains(name) || table.parents().names().stream().anyMatch(this::isMoving));
  }
}
