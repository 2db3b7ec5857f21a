package io.jmigrate.dialect.postgres;

import io.jmigrate.change.Expressions;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.schema.Check;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.Families;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Parents;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Refuses what no statement does to partitioned tables and to tables that inherit. */
final class FamilyRules {
  private static final String NEW_TABLE =
      ", which takes a new table. Make one and move the rows there";

  private final Schema before;
  private final Schema after;
  private final RebuiltTypes rebuilt;

  private FamilyRules(Schema before, Schema after) {
    this.before = before;
    this.after = after;
    this.rebuilt = new RebuiltTypes(before, after);
  }

  /** Fails (REFUSED) when a change cannot be made. */
  static void check(List<SchemaChange> changes, Schema before, Schema after) {
    FamilyRules rules = new FamilyRules(before, after);
    changes.forEach(rules::check);
    for (Table table : after.tables().values()) {
      Table old = before.table(table.name());
      if (old != null) {
        rules.check(old, table);
      }
    }
  }

  private void check(SchemaChange change) {
    if (change instanceof TableChange.DropIndex drop) {
      part(drop, drop.index().name(), Families.partOf(drop.index()), null);
    } else if (change instanceof TableChange.DropConstraint drop) {
      part(drop, drop.constraint().name(), Families.partOf(drop.constraint()), null);
    } else if (change instanceof TableChange.AlterIndex alter) {
      part(
          alter,
          alter.before().name(),
          Families.partOf(alter.before()),
          Families.partOf(alter.after()));
    } else if (change instanceof TableChange.AlterConstraint alter) {
      part(
          alter,
          alter.before().name(),
          Families.partOf(alter.before()),
          Families.partOf(alter.after()));
    }
  }

  /** While it is a partition, none of its parts goes alone. */
  private void part(TableChange change, String name, @Nullable String old, @Nullable String now) {
    Table table = before.table(change.table());
    Table next = after.table(change.table());
    if (old != null
        && !old.equals(now)
        && table != null
        && next != null
        && table.parents().names().equals(next.parents().names())) {
      throw refused(
          "Index "
              + change.table().sibling(name)
              + " would have to leave "
              + table.parents().names().get(0).sibling(old)
              + ", whose part it is. Drop that one first");
    }
  }

  private void check(Table old, Table table) {
    String key = old.options().get(Parents.PARTITION_BY);
    String wanted = table.options().get(Parents.PARTITION_BY);
    if (!Objects.equals(key, wanted)) {
      throw refused(
          "Table "
              + table.name()
              + (key == null
                  ? " is not partitioned and would have to be, by " + wanted
                  : wanted == null
                      ? " is partitioned by " + key + " and would have to be no more"
                      : " is partitioned by " + key + " and would have to be by " + wanted)
              + NEW_TABLE);
    }
    if (key != null) {
      old.columns().forEach(column -> keepsType(table, key, column));
    }
    if (table.parents().isPartition() || table.parents().names().isEmpty()) {
      return;
    }
    List<ObjectName> order = new ArrayList<>(old.parents().names());
    order.retainAll(table.parents().names());
    table.parents().names().stream().filter(name -> !order.contains(name)).forEach(order::add);
    if (!order.equals(table.parents().names())) {
      throw refused("Table " + table.name() + " has its parents in another order. Make it anew");
    }
    for (Column column : old.columns()) {
      Column next = table.column(column.name());
      if (next != null) {
        owned(
            "Column " + table.name() + "." + column.name(),
            owns(before, old, column),
            owns(after, table, next),
            Families.hasFromParent(after, table, next));
      }
    }
    for (Column column : table.columns()) {
      if (!owns(after, table, column)) {
        stays(
            "Column " + table.name() + "." + column.name(),
            old,
            table,
            parent -> parent.column(column.name()) != null);
      }
    }
    for (Constraint check : table.constraints().values()) {
      if (check instanceof Check && !owns(after, table, check)) {
        stays(
            "Check " + check.name() + " of " + table.name(),
            old,
            table,
            parent ->
                parent.constraints().get(check.name()) instanceof Check other && other.inherited());
      }
    }
    for (Constraint check : old.constraints().values()) {
      Constraint next = table.constraints().get(check.name());
      if (check instanceof Check && next instanceof Check) {
        owned(
            "Check " + check.name() + " of " + table.name(),
            owns(before, old, check),
            owns(after, table, next),
            Families.hasFromParent(after, table, next));
      }
    }
  }

  /** A table must have by itself what it has from a parent that it comes to. */
  private void stays(String what, Table old, Table table, Predicate<Table> gives) {
    List<ObjectName> names = table.parents().names();
    boolean given =
        Families.parents(after, table).stream()
            .filter(parent -> old.parents().names().contains(parent.name()))
            .anyMatch(gives);
    boolean handedOver =
        Families.parents(before, old).stream()
            .filter(parent -> !names.contains(parent.name()))
            .anyMatch(gives);
    owned(what, !given && !handedOver, false, true);
  }

  /** Rows stand where they stand by the values of the key. */
  private void keepsType(Table table, String key, Column column) {
    Column next = table.column(column.name());
    if (next != null
        && Expressions.mentions(key, column.name())
        && (!column.type().equals(next.type())
            || !Objects.equals(column.collation(), next.collation())
            || rebuilt.concerns(next))) {
      throw refused(
          "Column "
              + table.name()
              + "."
              + column.name()
              + " would have to change its type, but the table is partitioned by "
              + key
              + NEW_TABLE);
    }
  }

  private static boolean owns(Schema schema, Table table, Column column) {
    return column.options().containsKey(Parents.OWN)
        || !Families.hasFromParent(schema, table, column);
  }

  private static boolean owns(Schema schema, Table table, Constraint check) {
    return Parents.ownsCheck(table, check.name()) || !Families.hasFromParent(schema, table, check);
  }

  private static void owned(String what, boolean was, boolean is, boolean inherited) {
    if (was && !is) {
      throw refused(
          what
              + " is the table's own and would have to be its parent's alone. Say it in the table,"
              + " too, or make the table anew");
    }
    if (is && !was && inherited) {
      throw refused(
          what
              + " is its parent's and would have to be the table's own, too. Take the table from its"
              + " parent and give it back");
    }
  }

  private static JmigrateException refused(String what) {
    return new JmigrateException(
        ErrorCode.REFUSED, what + ",\n  in a migration of its own before this one.");
  }
}
