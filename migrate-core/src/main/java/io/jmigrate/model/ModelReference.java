package io.jmigrate.model;

import io.jmigrate.schema.ForeignKey.Action;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns that hold the key of another table.
 *
 * @param origin the properties that say so, for messages
 * @param columns as named in SQL
 * @param targetSchema null for the database's default one
 * @param targetColumns in the order of {@code columns}
 * @param constraint whether the database keeps it
 * @param name of the constraint; null for the one that the rules give
 */
public record ModelReference(
    String origin,
    List<String> columns,
    @Nullable String targetSchema,
    String targetTable,
    List<String> targetColumns,
    boolean constraint,
    Action onDelete,
    Action onUpdate,
    @Nullable String name) {
  public ModelReference {
    columns = List.copyOf(columns);
    targetColumns = List.copyOf(targetColumns);
  }
}
