package io.jmigrate.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns whose values must exist in another table.
 *
 * @param target the table that is pointed at, which may be the same one
 * @param setColumns the columns that ON DELETE SET NULL or SET DEFAULT sets; empty for all
 * @param full whether MATCH FULL
 * @param validated whether the rows that were there before have been looked at
 * @param enforced whether it has any effect
 */
public record ForeignKey(
    String name,
    List<String> columns,
    ObjectName target,
    List<String> targetColumns,
    Action onDelete,
    Action onUpdate,
    List<String> setColumns,
    boolean full,
    Deferral deferral,
    boolean validated,
    boolean enforced,
    @Nullable String comment)
    implements Constraint {
  /** What happens to the rows that point at a row which goes. */
  public enum Action {
    NO_ACTION,
    RESTRICT,
    CASCADE,
    SET_NULL,
    SET_DEFAULT;

    /** {@code SET NULL}. */
    public String sql() {
      return name().replace('_', ' ');
    }
  }

  public ForeignKey {
    columns = List.copyOf(columns);
    targetColumns = List.copyOf(targetColumns);
    setColumns = List.copyOf(setColumns);
  }

  /** The same key between other tables and columns. */
  public ForeignKey with(
      List<String> otherColumns, ObjectName otherTarget, List<String> otherTargetColumns) {
    return new ForeignKey(
        name,
        otherColumns,
        otherTarget,
        otherTargetColumns,
        onDelete,
        onUpdate,
        setColumns,
        full,
        deferral,
        validated,
        enforced,
        comment);
  }

  @Override
  public String kind() {
    return "foreign key";
  }

  @Override
  public ForeignKey named(String other) {
    return new ForeignKey(
        other,
        columns,
        target,
        targetColumns,
        onDelete,
        onUpdate,
        setColumns,
        full,
        deferral,
        validated,
        enforced,
        comment);
  }

  @Override
  public ForeignKey commented(@Nullable String other) {
    return new ForeignKey(
        name,
        columns,
        target,
        targetColumns,
        onDelete,
        onUpdate,
        setColumns,
        full,
        deferral,
        validated,
        enforced,
        other);
  }

  /** The same key, all rows looked at. */
  public ForeignKey validate() {
    return new ForeignKey(
        name,
        columns,
        target,
        targetColumns,
        onDelete,
        onUpdate,
        setColumns,
        full,
        deferral,
        true,
        enforced,
        comment);
  }
}
