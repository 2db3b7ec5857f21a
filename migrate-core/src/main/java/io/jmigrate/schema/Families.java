package io.jmigrate.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who has what from whom: questions about tables that have parents. */
public final class Families {
  private Families() {}

  /** The tables that have this one as a parent, by name. */
  public static List<Table> children(Schema schema, ObjectName parent) {
    return schema.tables().values().stream()
        .filter(table -> table.parents().names().contains(parent))
        .toList();
  }

  /** How many tables stand above this one, on the longest way up. */
  public static int depth(Schema schema, ObjectName name) {
    Table table = schema.table(name);
    int depth = 0;
    if (table != null) {
      for (ObjectName parent : table.parents().names()) {
        depth = Math.max(depth, 1 + depth(schema, parent));
      }
    }
    return depth;
  }

  /** The table's parents that the schema holds. */
  public static List<Table> parents(Schema schema, Table table) {
    List<Table> parents = new ArrayList<>();
    for (ObjectName name : table.parents().names()) {
      Table parent = schema.table(name);
      if (parent != null) {
        parents.add(parent);
      }
    }
    return parents;
  }

  /**
   * Whether a column that the table loses stays in a child, which then has it of its own; so it is
   * in all of them for a moment.
   */
  public static boolean outlive(Schema before, Schema after, Table table, String column) {
    return !table.options().containsKey(Parents.PARTITION_BY)
        && children(before, table.name()).stream()
            .anyMatch(child -> outlives(after, child, table.name(), column));
  }

  private static boolean outlives(Schema after, Table child, ObjectName parent, String column) {
    Table next = after.table(child.name());
    Column own = child.column(column);
    return next != null
        && next.parents().names().contains(parent)
        && own != null
        && !own.options().containsKey(Parents.OWN)
        && next.column(column) != null
        && !hasFromParent(after, next, own);
  }

  /** Whether a parent has the column, too. */
  public static boolean hasFromParent(Schema schema, Table table, Column column) {
    return parents(schema, table).stream().anyMatch(parent -> parent.column(column.name()) != null);
  }

  /** Whether the table has the constraint because a parent has it. */
  public static boolean hasFromParent(Schema schema, Table table, Constraint constraint) {
    if (constraint instanceof PrimaryKey || constraint instanceof UniqueKey) {
      return partOf(constraint) != null;
    }
    if (constraint instanceof Check) {
      Predicate<Constraint> same =
          other ->
              other instanceof Check check
                  && check.inherited()
                  && check.name().equals(constraint.name());
      return anyInParents(schema, table, same);
    }
    Constraint nameless = constraint.named("").commented(null);
    return table.parents().isPartition()
        && anyInParents(schema, table, other -> other.named("").commented(null).equals(nameless));
  }

  /** The parent's key that this one is a part of; null for none. */
  public static @Nullable String partOf(Constraint constraint) {
    return constraint.options().get(Parents.PART_OF);
  }

  /** The parent's index that this one is a part of; null for none. */
  public static @Nullable String partOf(Index index) {
    return index.options().get(Parents.PART_OF);
  }

  /** The key as a part of another; null for a part of none. */
  public static Constraint partOf(Constraint constraint, @Nullable String whole) {
    return constraint.with(partOf(constraint.options(), whole));
  }

  /** The index as a part of another; null for a part of none. */
  public static Index partOf(Index index, @Nullable String whole) {
    return index.with(partOf(index.options(), whole));
  }

  private static SortedMap<String, String> partOf(
      SortedMap<String, String> options, @Nullable String whole) {
    SortedMap<String, String> changed = new TreeMap<>(options);
    if (whole == null) {
      changed.remove(Parents.PART_OF);
    } else {
      changed.put(Parents.PART_OF, whole);
    }
    return changed;
  }

  /** The names of the indexes and keys that are parts of one of the parent's. */
  public static List<String> partsOf(Table child, String whole) {
    List<String> names = new ArrayList<>();
    child.constraints().values().stream()
        .filter(constraint -> whole.equals(partOf(constraint)))
        .forEach(constraint -> names.add(constraint.name()));
    child.indexes().values().stream()
        .filter(index -> whole.equals(partOf(index)))
        .forEach(index -> names.add(index.name()));
    return names;
  }

  private static boolean anyInParents(
      Schema schema, Table table, Predicate<Constraint> constraint) {
    return parents(schema, table).stream()
        .anyMatch(parent -> parent.constraints().values().stream().anyMatch(constraint));
  }
}
