package io.jmigrate.schema;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A base table with all that belongs to it.
 *
 * @param columns in the order of the table
 * @param constraints keyed by name
 * @param indexes keyed by name; without those that a constraint or a foreign key made for itself
 * @param parents the tables it has columns from, which stand among its own nevertheless
 * @param options what else can be altered in place, in the database's own words: {@code ENGINE} to
 *     {@code InnoDB}
 * @param unmodelled attributes that cannot be altered or made, by name: {@code row security} to
 *     what tells two states apart. Such a table is altered in place only, never made or dropped
 */
public record Table(
    ObjectName name,
    List<Column> columns,
    SortedMap<String, Constraint> constraints,
    SortedMap<String, Index> indexes,
    @Nullable String comment,
    Parents parents,
    SortedMap<String, String> options,
    SortedMap<String, String> unmodelled) {
  /** The option of a table that keeps its rows' past (SQL:2011); its value says nothing. */
  public static final String SYSTEM_VERSIONING = "SYSTEM VERSIONING";

  public Table {
    columns = List.copyOf(columns);
    constraints = Ordered.copy(constraints);
    indexes = Ordered.copy(indexes);
    options = Ordered.copy(options);
    unmodelled = Ordered.copy(unmodelled);
  }

  /** From lists; fails when two parts of a kind share a name. */
  public static Table of(
      ObjectName name,
      List<Column> columns,
      List<Constraint> constraints,
      List<Index> indexes,
      @Nullable String comment,
      Map<String, String> options,
      Map<String, String> unmodelled) {
    return new Table(
        name,
        columns,
        Ordered.byName(constraints, Constraint::name),
        Ordered.byName(indexes, Index::name),
        comment,
        Parents.NONE,
        Ordered.copy(options),
        Ordered.copy(unmodelled));
  }

  /** Null when there is no such column. */
  public @Nullable Column column(String wanted) {
    for (Column column : columns) {
      if (column.name().equals(wanted)) {
        return column;
      }
    }
    return null;
  }

  /** Null for a table without one. */
  public @Nullable PrimaryKey primaryKey() {
    return constraints(PrimaryKey.class).findFirst().orElse(null);
  }

  /** The foreign keys that this table declares, by name. */
  public Stream<ForeignKey> foreignKeys() {
    return constraints(ForeignKey.class);
  }

  /** The same table under another name. */
  public Table named(ObjectName other) {
    return new Table(other, columns, constraints, indexes, comment, parents, options, unmodelled);
  }

  /** The same table with other parts. */
  public Table with(
      List<Column> otherColumns,
      SortedMap<String, Constraint> otherConstraints,
      SortedMap<String, Index> otherIndexes) {
    return new Table(
        name, otherColumns, otherConstraints, otherIndexes, comment, parents, options, unmodelled);
  }

  /** The same table with other parents. */
  public Table childOf(Parents others) {
    return new Table(name, columns, constraints, indexes, comment, others, options, unmodelled);
  }

  private <T extends Constraint> Stream<T> constraints(Class<T> kind) {
    return constraints.values().stream().filter(kind::isInstance).map(kind::cast);
  }
}
