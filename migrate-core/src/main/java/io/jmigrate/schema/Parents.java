package io.jmigrate.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables that a table has columns and constraints from, on PostgreSQL.
 *
 * @param names in their order; one where it is a partition
 * @param bound the rows it takes as a partition, as the server prints it: {@code FOR VALUES IN
 *     (1)}; null where it inherits or has no parents
 */
public record Parents(List<ObjectName> names, @Nullable String bound) {
  /** Of a table that stands for itself. */
  public static final Parents NONE = new Parents(List.of(), null);

  /** The option of a column that a table has from its parents and of its own besides. */
  public static final String OWN = "OWN";

  /** The option of a table that has partitions: its key, as in {@code RANGE (placed_on)}. */
  public static final String PARTITION_BY = "PARTITION BY";

  /** The option of a table that names such checks. */
  public static final String OWN_CHECKS = "OWN CHECKS";

  /** The option of an index or a key: the parent's that it is a part of. */
  public static final String PART_OF = "PARTITION OF";

  public Parents {
    names = List.copyOf(names);
  }

  /** Whether the table is a partition. */
  public boolean isPartition() {
    return bound != null;
  }

  /** The same, one of them under another name. */
  public Parents renamed(ObjectName before, ObjectName after) {
    return new Parents(
        names.stream().map(name -> name.equals(before) ? after : name).toList(), bound);
  }

  /** Whether the table keeps a check of a parent's when the parent loses it. */
  public static boolean ownsCheck(Table table, String check) {
    return List.of(table.options().getOrDefault(OWN_CHECKS, "").split(", ", -1)).contains(check);
  }

  /** For people: {@code public.logs FOR VALUES IN (1)}. */
  @Override
  public String toString() {
    String tables = String.join(", ", names.stream().map(ObjectName::toString).toList());
    return bound == null ? tables : tables + " " + bound;
  }
}
