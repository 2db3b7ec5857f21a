package io.jmigrate.dialect.postgres;

import io.jmigrate.change.ObjectChange;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.Families;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Parents;
import io.jmigrate.schema.PrimaryKey;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import io.jmigrate.schema.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes the indexes and keys of partitioned tables part by part where the server, making all at
 * once, would give the parts other names than those that are wanted, or where parts are missing.
 */
final class PartitionedParts {
  private final List<SchemaChange> asked;
  private final Schema before;
  private final Schema after;
  private final List<SchemaChange> changes = new ArrayList<>();

  /** Partitions that are dropped, but are not to be counted as parts that are missing. */
  private final Set<ObjectName> leaving = new TreeSet<>();

  private PartitionedParts(List<SchemaChange> asked, Schema before, Schema after) {
    this.asked = asked;
    this.before = before;
    this.after = after;
  }

  static List<SchemaChange> complete(List<SchemaChange> asked, Schema before, Schema after) {
    PartitionedParts parts = new PartitionedParts(asked, before, after);
    asked.forEach(parts::add);
    return parts.leaving.isEmpty() ? parts.changes : parts.detached();
  }

  private void add(SchemaChange change) {
    if (change instanceof TableChange.CreateIndex create && isPartitioned(create.table())) {
      whole(create.table(), create.index());
    } else if (change instanceof TableChange.AddConstraint add && isPartitioned(add.table())) {
      whole(add.table(), add.constraint());
    } else if (change instanceof ObjectChange.CreateTable create) {
      create(create.table());
    } else {
      changes.add(change);
    }
  }

  private boolean isPartitioned(ObjectName name) {
    Table table = after.table(name);
    return table != null && table.options().containsKey(Parents.PARTITION_BY);
  }

  private void whole(ObjectName table, Index index) {
    if (index.valid() && madeAtOnce(table, index.name())) {
      changes.add(new TableChange.CreateIndex(table, index));
      return;
    }
    changes.add(new TableChange.CreateIndex(table, index.valid(false)));
    parts(table, index.name());
  }

  private void whole(ObjectName table, Constraint key) {
    if (key instanceof ForeignKey) {
      references(table, key);
    }
    boolean hasParts = key instanceof PrimaryKey || key instanceof UniqueKey;
    if (!hasParts || (!isIncomplete(key) && madeAtOnce(table, key.name()))) {
      changes.add(new TableChange.AddConstraint(table, key));
      return;
    }
    changes.add(new TableChange.AddConstraint(table, incomplete(key)));
    parts(table, key.name());
  }

  /** A part's has the name of the whole, unless it has been there before. */
  private void references(ObjectName table, Constraint whole) {
    Constraint nameless = whole.named("").commented(null);
    for (Table child : Families.children(after, table)) {
      Table old = before.table(child.name());
      for (Constraint part : child.constraints().values()) {
        if (part.named("").commented(null).equals(nameless)) {
          TableChange add = new TableChange.AddConstraint(child.name(), part);
          boolean given = old != null && old.constraints().containsKey(part.name());
          if (!part.name().equals(whole.name()) && !given && !asked.contains(add)) {
            changes.add(add);
          }
          references(child.name(), part);
        }
      }
    }
  }

  /** What a new table's parts cannot be made with is made after the tables below it. */
  private void create(Table table) {
    SortedMap<String, Constraint> constraints = new TreeMap<>(table.constraints());
    SortedMap<String, Index> indexes = new TreeMap<>(table.indexes());
    List<SchemaChange> later = new ArrayList<>();
    for (Constraint key : table.constraints().values()) {
      if (isIncomplete(key)) {
        constraints.remove(key.name());
        later.add(new TableChange.AddConstraint(table.name(), key));
      } else if (isPartOfIncomplete(table, Families.partOf(key))) {
        Constraint alone = Families.partOf(key, null);
        constraints.put(key.name(), alone);
        later.add(new TableChange.AlterConstraint(table.name(), alone, key));
      }
    }
    for (Index index : table.indexes().values()) {
      boolean part = isPartOfIncomplete(table, Families.partOf(index));
      if (!index.valid()) {
        indexes.remove(index.name());
        later.add(new TableChange.CreateIndex(table.name(), index));
      } else if (part) {
        Index alone = Families.partOf(index, null);
        indexes.put(index.name(), alone);
        later.add(new TableChange.AlterIndex(table.name(), alone, index));
      }
    }
    changes.add(new ObjectChange.CreateTable(table.with(table.columns(), constraints, indexes)));
    changes.addAll(later);
    ownReferences(table);
  }

  /** What the parent has under another name, the server would give that name here, too. */
  private void ownReferences(Table table) {
    for (Table parent : Families.parents(before, table)) {
      for (Constraint whole : parent.constraints().values()) {
        Constraint nameless = whole.named("").commented(null);
        table
            .foreignKeys()
            .filter(part -> part.named("").commented(null).equals(nameless))
            .filter(part -> !part.name().equals(whole.name()))
            .forEach(part -> changes.add(new TableChange.AddConstraint(table.name(), part)));
      }
    }
  }

  private boolean isPartOfIncomplete(Table table, @Nullable String whole) {
    for (Table parent : Families.parents(after, table)) {
      Index index = whole == null ? null : parent.indexes().get(whole);
      Constraint key = whole == null ? null : parent.constraints().get(whole);
      if ((index != null && !index.valid()) || (key != null && isIncomplete(key))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIncomplete(Constraint constraint) {
    return constraint.options().containsKey(ConstraintRows.INCOMPLETE);
  }

  private static Constraint incomplete(Constraint key) {
    SortedMap<String, String> options = new TreeMap<>(key.options());
    options.put(ConstraintRows.INCOMPLETE, CatalogTable.YES);
    return key.with(options);
  }

  /** Whether the server chooses the names that are wanted, and has to make every part. */
  private boolean madeAtOnce(ObjectName table, String whole) {
    Table parent = after.requireTable(table);
    for (Table child : staying(table)) {
      List<String> names = Families.partsOf(child, whole);
      if (names.size() != 1) {
        return false;
      }
      String name = names.get(0);
      Constraint key = parent.constraints().get(whole);
      Index index = parent.indexes().get(whole);
      String chosen =
          key != null
              ? PartNames.chosen(child.name(), key)
              : PartNames.chosen(child.name(), Objects.requireNonNull(index));
      boolean partitioned = child.options().containsKey(Parents.PARTITION_BY);
      if (!name.equals(chosen)
          || isTaken(child.name().sibling(name))
          || hasAlike(child, key, index)
          || (partitioned && !madeAtOnce(child.name(), name))) {
        return false;
      }
    }
    return true;
  }

  private boolean isTaken(ObjectName name) {
    return before.tables().containsKey(name)
        || before.sequences().containsKey(name)
        || before.tables().values().stream()
            .filter(table -> table.name().schema().equals(name.schema()))
            .anyMatch(
                table ->
                    table.indexes().containsKey(name.name())
                        || table.constraints().containsKey(name.name()));
  }

  /** Whether the server would take an index that is there instead of making one. */
  private boolean hasAlike(Table child, @Nullable Constraint key, @Nullable Index index) {
    Table old = before.requireTable(child.name());
    if (key != null) {
      List<?> parts = PartTexts.of(key).columns();
      return old.constraints().values().stream()
              .anyMatch(
                  other ->
                      other.kind().equals(key.kind())
                          && PartTexts.of(other).columns().equals(parts))
          || old.indexes().values().stream()
              .anyMatch(other -> PartTexts.of(other).columns().equals(parts));
    }
    return index != null
        && old.indexes().values().stream()
            .anyMatch(
                other -> other.parts().equals(index.parts()) && Families.partOf(other) == null);
  }

  private List<Table> staying(ObjectName parent) {
    return Families.children(after, parent).stream()
        .filter(
            child -> {
              Table old = before.table(child.name());
              return old != null && old.parents().names().contains(parent);
            })
        .toList();
  }

  private void parts(ObjectName table, String whole) {
    Families.children(before, table).stream()
        .map(Table::name)
        .filter(child -> after.table(child) == null)
        .forEach(leaving::add);
    for (Table child : staying(table)) {
      Table old = before.requireTable(child.name());
      for (String name : Families.partsOf(child, whole)) {
        Index index = child.indexes().get(name);
        Constraint key = child.constraints().get(name);
        if (index != null) {
          part(child, old, index);
        } else if (key != null) {
          part(child, old, key);
        }
      }
    }
  }

  private void part(Table child, Table old, Index index) {
    Index there = old.indexes().get(index.name());
    if (there != null && Families.partOf(there) == null && same(there, index)) {
      changes.add(
          new TableChange.AlterIndex(
              child.name(), there, Families.partOf(there, Families.partOf(index))));
    } else if (isPartitioned(child.name())) {
      changes.add(new TableChange.CreateIndex(child.name(), index.valid(false)));
      parts(child.name(), index.name());
    } else {
      changes.add(new TableChange.CreateIndex(child.name(), index));
    }
  }

  private void part(Table child, Table old, Constraint key) {
    Constraint there = old.constraints().get(key.name());
    if (there != null && Families.partOf(there) == null && same(there, key)) {
      changes.add(
          new TableChange.AlterConstraint(
              child.name(), there, Families.partOf(there, Families.partOf(key))));
    } else if (isPartitioned(child.name())) {
      changes.add(new TableChange.AddConstraint(child.name(), incomplete(key)));
      parts(child.name(), key.name());
    } else {
      changes.add(new TableChange.AddConstraint(child.name(), key));
    }
  }

  /** Those that leave do so before the indexes are made, and are tables of their own then. */
  private List<SchemaChange> detached() {
    List<SchemaChange> detached = new ArrayList<>();
    for (SchemaChange change : changes) {
      if (change instanceof ObjectChange.DropTable drop && leaving.contains(drop.table().name())) {
        Table table = drop.table();
        Table alone = table.childOf(Parents.NONE);
        detached.add(new TableChange.AlterTable(table.name(), table, alone));
        detached.add(new ObjectChange.DropTable(alone));
      } else {
        detached.add(change);
      }
    }
    return detached;
  }

  private static boolean same(Index one, Index other) {
    return Families.partOf(one, null)
        .commented(null)
        .equals(Families.partOf(other, null).commented(null));
  }

  private static boolean same(Constraint one, Constraint other) {
    return Families.partOf(one, null)
        .commented(null)
        .equals(Families.partOf(other, null).commented(null));
  }
}
