package io.jmigrate.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one model says: the content of {@code META-INF/jmigrate/<fully.qualified.Class>.json}.
 *
 * <p>Properties are named as in Java, tables and columns as in SQL. What the user did not say is
 * null or empty, and decided when all fragments are read together.
 *
 * @param format of the file, {@link #FORMAT} in this version
 * @param model the binary name of its class: {@code blog.User}
 * @param schema null for the database's default one
 * @param renamedFrom the table's name before; null when it never had another
 * @param columns in the order of the model
 */
public record ModelFragment(
    int format,
    String model,
    String table,
    @Nullable String schema,
    @Nullable String renamedFrom,
    @Nullable String comment,
    List<ModelColumn> columns,
    List<ModelAssociation> associations,
    List<ModelIndex> indexes,
    List<ModelCheck> checks) {
  /** The only format so far; a file of another one was written by another version. */
  public static final int FORMAT = 1;

  public ModelFragment {
    columns = List.copyOf(columns);
    associations = List.copyOf(associations);
    indexes = List.copyOf(indexes);
    checks = List.copyOf(checks);
  }

  /** The same model with other columns. */
  public ModelFragment with(List<ModelColumn> others) {
    return new ModelFragment(
        format, model, table, schema, renamedFrom, comment, others, associations, indexes, checks);
  }

  /** Null when there is no such property, or it is no column. */
  public @Nullable ModelColumn column(String property) {
    return columns.stream()
        .filter(each -> each.property().equals(property))
        .findFirst()
        .orElse(null);
  }

  /** The columns of the primary key, in the order of the model. */
  public List<ModelColumn> id() {
    return columns.stream().filter(ModelColumn::id).toList();
  }
}
