package io.jmigrate.plan;

import io.jmigrate.change.ObjectChange.CreateTable;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange.AlterTable;
import io.jmigrate.schema.Parents;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Lets tables leave their parents and come to others in steps of their own: a partition goes before
 * its parent changes and comes when all of that has changed, and those whose place it takes have
 * gone. A new one waits for that, too, or comes alone at first if others need it.
 */
final class FamilySteps {
  private final MovingTables moving;
  private final NamedTables named;

  private FamilySteps(List<SchemaChange> changes, Schema before) {
    this.moving = new MovingTables(changes, before);
    this.named = new NamedTables(changes);
  }

  static List<SchemaChange> inSteps(List<SchemaChange> changes, Schema before) {
    FamilySteps steps = new FamilySteps(changes, before);
    List<SchemaChange> result = new ArrayList<>(changes.size());
    for (SchemaChange change : changes) {
      if (change instanceof CreateTable create) {
        steps.create(create, result);
      } else if (change instanceof AlterTable alter && !sameParents(alter)) {
        alter(alter, result);
      } else {
        result.add(change);
      }
    }
    return result;
  }

  private void create(CreateTable create, List<SchemaChange> result) {
    Table table = create.table();
    if (moving.delay(table) && named.contain(table)) {
      Table alone = table.childOf(Parents.NONE);
      result.add(new CreateTable(alone));
      result.add(new AlterTable(table.name(), alone, table));
    } else {
      result.add(create);
    }
  }

  private static void alter(AlterTable alter, List<SchemaChange> result) {
    Table from = alter.before();
    Table to = alter.after();
    if (from.parents().isPartition() || to.parents().isPartition()) {
      Table left = from.childOf(Parents.NONE);
      Table alone = to.childOf(Parents.NONE);
      if (!left.parents().equals(from.parents())) {
        result.add(new AlterTable(alter.table(), from, left));
      }
      if (!left.options().equals(alone.options())
          || !Objects.equals(left.comment(), alone.comment())) {
        result.add(new AlterTable(alter.table(), left, alone));
      }
      if (!alone.parents().equals(to.parents())) {
        result.add(new AlterTable(alter.table(), alone, to));
      }
    } else {
      Table between = from.childOf(to.parents());
      result.add(new AlterTable(alter.table(), from, between));
      if (!between.options().equals(to.options())
          || !Objects.equals(between.comment(), to.comment())) {
        result.add(new AlterTable(alter.table(), between, to));
      }
    }
  }

  static boolean sameParents(AlterTable alter) {
    return alter.before().parents().equals(alter.after().parents());
  }
}
