package io.jmigrate.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that the models ask for, when all of them have been heard; still no database's words.
 *
 * @param origin for messages: the model, or the property that a join table is made for
 * @param schema null for the database's default one
 * @param renamedFrom the table's name before; null when it never had another
 * @param columns in their order
 * @param indexes those of foreign keys and one-to-one associations included; their parts name
 *     columns as in SQL
 */
public record ModelTable(
    String origin,
    @Nullable String schema,
    String name,
    @Nullable String renamedFrom,
    @Nullable String comment,
    List<ModelColumn> columns,
    List<ModelReference> references,
    List<ModelIndex> indexes,
    List<ModelCheck> checks) {
  public ModelTable {
    columns = List.copyOf(columns);
    references = List.copyOf(references);
    indexes = List.copyOf(indexes);
    checks = List.copyOf(checks);
  }

  /** The columns of the primary key, in their order. */
  public List<String> primaryKey() {
    return columns.stream().filter(ModelColumn::id).map(ModelColumn::column).toList();
  }
}
