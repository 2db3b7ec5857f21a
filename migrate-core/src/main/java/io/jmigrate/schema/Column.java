package io.jmigrate.schema;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param defaultExpression as the server prints it; null for none
 * @param identity null for a column the database does not number
 * @param generated null for a column that is written
 * @param collation null for the default of its type or table
 * @param options what else can be altered in place, in the database's own words: {@code ON UPDATE}
 * @param unmodelled attributes that cannot be altered or made; such a column is never redefined
 */
public record Column(
    String name,
    ColumnType type,
    boolean nullable,
    @Nullable String defaultExpression,
    @Nullable Identity identity,
    @Nullable Generated generated,
    @Nullable String collation,
    @Nullable String comment,
    SortedMap<String, String> options,
    SortedMap<String, String> unmodelled) {
  public Column {
    options = Ordered.copy(options);
    unmodelled = Ordered.copy(unmodelled);
  }

  /** The same column under another name. */
  public Column named(String other) {
    return new Column(
        other,
        type,
        nullable,
        defaultExpression,
        identity,
        generated,
        collation,
        comment,
        options,
        unmodelled);
  }

  /** The same column, with or without NOT NULL. */
  public Column nullable(boolean other) {
    return new Column(
        name,
        type,
        other,
        defaultExpression,
        identity,
        generated,
        collation,
        comment,
        options,
        unmodelled);
  }

  /** The same column with another default; null for none. */
  public Column withDefault(@Nullable String other) {
    return new Column(
        name, type, nullable, other, identity, generated, collation, comment, options, unmodelled);
  }

  /** The same column with other options. */
  public Column with(SortedMap<String, String> others) {
    return new Column(
        name,
        type,
        nullable,
        defaultExpression,
        identity,
        generated,
        collation,
        comment,
        others,
        unmodelled);
  }
}
