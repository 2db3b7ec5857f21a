package io.jmigrate.dialect.mysql;

import io.jmigrate.change.Expressions;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.schema.Check;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.Generated;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.IndexPart;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.PrimaryKey;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Adds what changes need besides on MySQL and MariaDB. */
final class NeededChanges {
  private final Schema before;
  private final Schema after;
  private final List<SchemaChange> changes = new ArrayList<>();

  NeededChanges(Schema before, Schema after) {
    this.before = before;
    this.after = after;
  }

  List<SchemaChange> complete(List<SchemaChange> wanted) {
    Set<ObjectName> changed = new TreeSet<>();
    for (SchemaChange change : wanted) {
      if (change instanceof TableChange within) {
        changed.add(within.table());
      }
      if (change instanceof TableChange.AlterConstraint alter) {
        // A constraint cannot be given another name.
        changes.add(new TableChange.DropConstraint(alter.table(), alter.before()));
        changes.add(new TableChange.AddConstraint(alter.table(), alter.after()));
      } else {
        changes.add(change);
      }
    }
    for (ObjectName name : changed) {
      Table old = before.table(name);
      Table now = after.table(name);
      if (old != null && now != null) {
        within(name).forEach(change -> consequences(change, old, now));
      }
    }
    return changes;
  }

  private List<TableChange> within(ObjectName table) {
    return changes.stream()
        .filter(TableChange.class::isInstance)
        .map(TableChange.class::cast)
        .filter(change -> change.table().equals(table))
        .toList();
  }

  private void consequences(TableChange change, Table old, Table now) {
    if (change instanceof TableChange.AlterTable) {
      collation(old, now);
    } else if (change instanceof TableChange.AlterColumn alter) {
      if (TableAlteration.remade(alter.before(), alter.after())) {
        remade(alter.before().name(), old, now);
      }
      if (TableAlteration.referenceSystemChanges(alter.before(), alter.after())) {
        spatial(alter.before().name(), old, now);
      }
    } else if (change instanceof TableChange.CreateIndex create) {
      covering(create.index().parts(), old, now);
    } else if (change instanceof TableChange.AddConstraint add
        && add.constraint() instanceof PrimaryKey key) {
      covering(key.parts(), old, now);
    }
  }

  /**
   * Columns that are to have the collation of a table which gets another one. Whether theirs was
   * written out cannot be seen while the table's differs, so they are defined anew.
   */
  private void collation(Table old, Table now) {
    String collation = now.options().get(Option.COLLATION);
    if (collation == null || collation.equals(old.options().get(Option.COLLATION))) {
      return;
    }
    for (Column column : now.columns()) {
      Column there = old.column(column.name());
      if (there != null && collation.equals(column.collation()) && column.equals(there)) {
        known(now, column);
        changes.add(new TableChange.AlterColumn(now.name(), there, column, null, null));
      }
    }
  }

  private static void known(Table table, Column column) {
    if (!column.unmodelled().isEmpty()) {
      throw new JmigrateException(
          ErrorCode.REFUSED,
          "The column %s.%s would have to be defined anew, but it cannot be with its %s. Change it by hand."
              .formatted(
                  table.name(), column.name(), String.join(", ", column.unmodelled().keySet())));
    }
  }

  /** What stands on a column that is dropped and added. */
  private void remade(String column, Table old, Table now) {
    Set<Object> known = new HashSet<>(within(old.name()));
    for (Constraint constraint : old.constraints().values()) {
      if (constraint instanceof Check check
          && check.equals(now.constraints().get(check.name()))
          && Expressions.mentions(check.expression(), column)) {
        SchemaChange drop = new TableChange.DropConstraint(old.name(), check);
        if (known.add(drop)) {
          changes.add(drop);
          changes.add(new TableChange.AddConstraint(old.name(), check));
        }
      }
    }
    for (Column other : old.columns()) {
      Generated generated = other.generated();
      if (generated != null
          && other.equals(now.column(other.name()))
          && Expressions.mentions(generated.expression(), column)) {
        known(old, other);
        SchemaChange drop = new TableChange.DropColumn(old.name(), other, null);
        if (known.add(drop)) {
          changes.add(drop);
          changes.add(new TableChange.AddColumn(old.name(), other, null));
          remade(other.name(), old, now);
        }
      }
    }
  }

  private void spatial(String column, Table old, Table now) {
    for (Index index : old.indexes().values()) {
      if (index.method().equals("SPATIAL")
          && index.equals(now.indexes().get(index.name()))
          && index.parts().stream().anyMatch(part -> part.text().equals(column))) {
        changes.add(new TableChange.DropIndex(old.name(), index));
        changes.add(new TableChange.CreateIndex(old.name(), index));
      }
    }
  }

  /**
   * The server made itself an index for a foreign key and drops it in silence when another one
   * covers the same columns. Made by name, it stays.
   */
  private void covering(List<IndexPart> parts, Table old, Table now) {
    List<String> names = parts.stream().map(IndexPart::text).toList();
    for (Index index : old.indexes().values()) {
      List<String> columns = index.parts().stream().map(IndexPart::text).toList();
      boolean covered =
          names.size() >= columns.size() && names.subList(0, columns.size()).equals(columns);
      if (covered
          && !index.unique()
          && index.equals(now.indexes().get(index.name()))
          && isForForeignKey(columns, old)
          && !changes.contains(new TableChange.DropIndex(old.name(), index))) {
        changes.add(new TableChange.DropIndex(old.name(), index));
        changes.add(new TableChange.CreateIndex(old.name(), index));
      }
    }
  }

  private static boolean isForForeignKey(List<String> columns, Table table) {
    return table.foreignKeys().map(ForeignKey::columns).anyMatch(columns::equals);
  }
}
