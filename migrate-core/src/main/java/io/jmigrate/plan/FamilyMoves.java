package io.jmigrate.plan;

import io.jmigrate.change.ObjectChange.CreateTable;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.change.TableChange.AlterTable;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells when tables leave their parents and come to others, and what has to wait for that. */
final class FamilyMoves {
  private final Schema before;
  private final MovingTables moving;

  /** The parents of tables that come to some. */
  private final Map<ObjectName, Set<ObjectName>> joined = new HashMap<>();

  /** Tables above those that leave. */
  private final Set<ObjectName> left = new HashSet<>();

  /** Tables whose children go from them to others. */
  private final Set<ObjectName> swapped = new HashSet<>();

  private final Set<ObjectName> changed = new HashSet<>();
  private final Map<ObjectName, Table> made = new HashMap<>();

  FamilyMoves(List<SchemaChange> changes, Schema before) {
    this.before = before;
    this.moving = new MovingTables(changes, before);
    for (SchemaChange change : changes) {
      if (change instanceof TableChange within) {
        changed.add(within.table());
      } else if (change instanceof CreateTable create) {
        made.put(create.table().name(), create.table());
      }
      if (change instanceof AlterTable alter && !FamilySteps.sameParents(alter)) {
        take(alter);
      }
    }
  }

  private void take(AlterTable alter) {
    Set<ObjectName> old = Set.copyOf(alter.before().parents().names());
    Set<ObjectName> now = Set.copyOf(alter.after().parents().names());
    if (now.isEmpty()) {
      old.forEach(this::leave);
    } else if (old.isEmpty()) {
      joined.put(alter.table(), now);
    } else {
      swapped.addAll(old);
    }
  }

  private void leave(ObjectName name) {
    Table table = before.table(name);
    if (table != null && left.add(name)) {
      table.parents().names().forEach(this::leave);
    }
  }

  /** When a table leaves its parents, or comes to others. */
  Phase phase(AlterTable change) {
    Set<ObjectName> old = Set.copyOf(change.before().parents().names());
    Set<ObjectName> now = Set.copyOf(change.after().parents().names());
    if (old.containsAll(now)) {
      boolean back = old.equals(joined.get(change.table()));
      return back ? Phase.STEP_OUT : Phase.LEAVE_PARENTS;
    }
    return now.containsAll(old) ? Phase.JOIN_PARENTS : Phase.CHANGE_PARENTS;
  }

  /** One with columns from a table that gets them itself first comes later. */
  Phase phase(CreateTable change) {
    if (moving.delay(change.table())) {
      return Phase.JOIN_PARENTS;
    }
    return inheritsChanges(change.table()) ? Phase.CREATE_CHILDREN : Phase.CREATE_TABLES;
  }

  private boolean inheritsChanges(Table table) {
    for (ObjectName parent : table.parents().names()) {
      Table other = made.get(parent);
      if ((changed.contains(parent) && before.table(parent) != null)
          || (other != null && inheritsChanges(other))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a table cannot go before others have left it. */
  boolean isLeftLate(ObjectName table) {
    return swapped.contains(table);
  }

  /** Whether rows that the key points at are about to leave. */
  boolean pointsAtLeaving(ForeignKey key) {
    return left.contains(key.target());
  }

  /** Whether rows that the key points at come last. */
  boolean pointsAtJoining(ForeignKey key) {
    return joined.values().stream().anyMatch(names -> names.contains(key.target()));
  }
}
