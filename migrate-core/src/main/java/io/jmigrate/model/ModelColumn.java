package io.jmigrate.model;

import org.jspecify.annotations.Nullable;

/**
 * A property of a model that is a column of its table.
 *
 * @param renamedFrom the column's name before; null when it never had another
 * @param type what a value is, or what an element is where {@code array}
 * @param array whether the column holds a list of such values
 * @param length in characters, or in bytes for {@link ValueType#BYTES}; null where not said
 * @param precision digits in all, or of a second's fraction for times; null where not said
 * @param scale digits after the point; null where not said
 * @param constants those of an enum; null for every other type
 * @param sqlType the type in the database's own words, which wins; null where not said
 * @param id whether it is of the primary key
 * @param identity whether the database numbers it
 * @param defaultExpression in SQL; null for none
 * @param generated the SQL expression that the database computes it by; null for a column that is
 *     written
 * @param role null for a column that means nothing to jmigrate
 */
public record ModelColumn(
    String property,
    String column,
    @Nullable String renamedFrom,
    ValueType type,
    boolean array,
    @Nullable Integer length,
    @Nullable Integer precision,
    @Nullable Integer scale,
    @Nullable EnumConstants constants,
    @Nullable String sqlType,
    boolean nullable,
    boolean id,
    boolean identity,
    @Nullable String defaultExpression,
    @Nullable String generated,
    @Nullable ColumnRole role,
    @Nullable String comment) {
  private static final int USUAL_LENGTH = 255;
  private static final int USUAL_PRECISION = 38;
  private static final int USUAL_SCALE = 10;

  /** How many characters a {@link ValueType#STRING} may have. */
  public int characters() {
    return length == null ? USUAL_LENGTH : length;
  }

  /** Of a decimal or whole number, in all and behind the point: {@code (38,10)}. */
  public String digits() {
    int usualScale = type == ValueType.BIG_INTEGER || precision != null ? 0 : USUAL_SCALE;
    return "("
        + (precision == null ? USUAL_PRECISION : precision)
        + ","
        + (scale == null ? usualScale : scale)
        + ")";
  }

  /** The same column, its values given by whoever writes the row. */
  public ModelColumn unnumbered() {
    return with(type, sqlType, false);
  }

  /** The same column, its values of another type in Java, and of this one in the database. */
  public ModelColumn typed(ValueType otherType, String otherSqlType) {
    return with(otherType, otherSqlType, identity);
  }

  private ModelColumn with(ValueType otherType, @Nullable String otherSqlType, boolean numbered) {
    return new ModelColumn(
        property,
        column,
        renamedFrom,
        otherType,
        array,
        length,
        precision,
        scale,
        constants,
        otherSqlType,
        nullable,
        id,
        numbered,
        defaultExpression,
        generated,
        role,
        comment);
  }
}
