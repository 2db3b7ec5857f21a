package io.jmigrate.dialect.postgres;

import io.jmigrate.dialect.DdlStatement;
import io.jmigrate.schema.Check;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.Families;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.Parents;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables that have parents: as {@code PARTITION OF} where that makes all of it, else by
 * itself and attached then, or as {@code INHERITS} with what is its own.
 */
final class ChildTables {
  private final Table table;
  private final List<Table> parents;
  private final Schema schema;
  private final TableStatements out;

  private ChildTables(Table table, Schema schema) {
    this.table = table;
    this.parents = Families.parents(schema, table);
    this.schema = schema;
    this.out = new TableStatements(table.name());
  }

  /** {@code schema}: has the parents as they are by then. */
  static List<DdlStatement> create(Table table, Schema schema) {
    ChildTables child = new ChildTables(table, schema);
    if (!table.parents().isPartition()) {
      child.inherit();
    } else if (child.isPlain()) {
      child.partition();
    } else {
      child.attach();
    }
    return child.out.finish();
  }

  /** A table that others point at lets its partitions go, but not be dropped where they are. */
  static List<DdlStatement> drop(Table table, Schema before, Schema after) {
    TableStatements out = new TableStatements(table.name());
    if (table.parents().isPartition() && isPartOfPointedAt(table, before, after)) {
      move(out, table.parents(), Parents.NONE);
    }
    out.statement("DROP TABLE " + out.table());
    return out.finish();
  }

  private static boolean isPartOfPointedAt(Table table, Schema before, Schema after) {
    for (Table parent : Families.parents(before, table)) {
      boolean pointedAt =
          before.tables().values().stream()
              .flatMap(Table::foreignKeys)
              .anyMatch(key -> key.target().equals(parent.name()));
      if ((pointedAt && after.table(parent.name()) != null)
          || isPartOfPointedAt(parent, before, after)) {
        return true;
      }
    }
    return false;
  }

  /** {@code ALTER TABLE logs ATTACH PARTITION …} and the like, from one state to the other. */
  static void move(TableStatements out, Parents before, Parents after) {
    if (before.equals(after)) {
      return;
    }
    if (before.isPartition()) {
      out.statement(
          "ALTER TABLE "
              + PostgresNames.sql(before.names().get(0))
              + " DETACH PARTITION "
              + out.table());
    }
    if (after.isPartition()) {
      out.statement(
          "ALTER TABLE "
              + PostgresNames.sql(after.names().get(0))
              + " ATTACH PARTITION "
              + out.table()
              + " "
              + after.bound());
    }
    // First the new ones: a column that has been a parent's all along does not become its own.
    List<String> actions = new ArrayList<>();
    if (!after.isPartition()) {
      missing(after, before).forEach(name -> actions.add("INHERIT " + name));
    }
    if (!before.isPartition()) {
      missing(before, after).forEach(name -> actions.add("NO INHERIT " + name));
    }
    if (!actions.isEmpty()) {
      out.alone(String.join(", ", actions));
    }
  }

  private static List<String> missing(Parents one, Parents other) {
    return one.names().stream()
        .filter(name -> !other.names().contains(name))
        .map(PostgresNames::sql)
        .toList();
  }

  /** What is its own comes last: the server might take it for a part of something above. */
  private void attach() {
    SortedMap<String, Constraint> constraints = new TreeMap<>(table.constraints());
    constraints
        .values()
        .removeIf(key -> !(key instanceof Check) && !Families.hasFromParent(schema, table, key));
    SortedMap<String, Index> indexes = new TreeMap<>(table.indexes());
    indexes.values().removeIf(index -> Families.partOf(index) == null);
    Table alone = table.childOf(Parents.NONE).with(unnumbered(), constraints, indexes);
    PostgresTables.create(alone, schema).forEach(statement -> out.statement(statement.sql()));
    move(out, Parents.NONE, table.parents());
    for (Constraint key : table.constraints().values()) {
      if (!constraints.containsKey(key.name()) && !(key instanceof ForeignKey)) {
        PostgresConstraints.add(out, key);
      }
    }
    for (Index index : table.indexes().values()) {
      if (!indexes.containsKey(index.name())) {
        PostgresIndexes.create(out, table, index);
      }
    }
  }

  /** A table that numbers its rows itself cannot be attached; it is numbered then. */
  private List<Column> unnumbered() {
    List<Column> columns = new ArrayList<>();
    for (Column column : table.columns()) {
      boolean numbered =
          parents.stream()
              .map(parent -> parent.column(column.name()))
              .anyMatch(parent -> parent != null && parent.identity() != null);
      columns.add(numbered ? unnumbered(column) : column);
    }
    return columns;
  }

  private static Column unnumbered(Column column) {
    return new Column(
        column.name(),
        column.type(),
        column.nullable(),
        column.defaultExpression(),
        null,
        column.generated(),
        column.collation(),
        column.comment(),
        column.options(),
        column.unmodelled());
  }

  private void partition() {
    List<String> lines = new ArrayList<>();
    for (Column column : table.columns()) {
      Column same = Objects.requireNonNull(parents.get(0).column(column.name()));
      StringBuilder line = new StringBuilder();
      if (same.nullable() && !column.nullable()) {
        line.append(PostgresColumns.notNull(table.name(), column));
      }
      String value = column.defaultExpression();
      if (value != null && !value.equals(same.defaultExpression())) {
        line.append(" DEFAULT ").append(PostgresColumns.defaultValue(column, value));
      }
      if (line.length() > 0) {
        lines.add(PostgresNames.sql(column.name()) + line);
      }
    }
    ownConstraints(lines);
    out.statement(
        PostgresTables.head(table)
            + " PARTITION OF "
            + PostgresNames.sql(parents.get(0).name())
            + (lines.isEmpty() ? " " : " (\n  " + String.join(",\n  ", lines) + "\n) ")
            + table.parents().bound()
            + PostgresTables.tail(table));
    finish();
  }

  private void inherit() {
    List<String> lines = new ArrayList<>();
    for (Column column : table.columns()) {
      if (isOwn(column)) {
        lines.add(
            PostgresNames.sql(column.name())
                + " "
                + PostgresColumns.definition(table.name(), column));
      }
    }
    ownConstraints(lines);
    out.statement(
        PostgresTables.head(table)
            + (lines.isEmpty() ? " ()" : " (\n  " + String.join(",\n  ", lines) + "\n)")
            + " INHERITS ("
            + String.join(", ", table.parents().names().stream().map(PostgresNames::sql).toList())
            + ")"
            + PostgresTables.tail(table));
    finish();
  }

  private boolean isOwn(Column column) {
    return column.options().containsKey(Parents.OWN)
        || !Families.hasFromParent(schema, table, column);
  }

  private void ownConstraints(List<String> lines) {
    PostgresTables.constraints(table, constraint -> isOwn(constraint)).forEach(lines::add);
  }

  private boolean isOwn(Constraint constraint) {
    return !Families.hasFromParent(schema, table, constraint)
        || Parents.ownsCheck(table, constraint.name());
  }

  /** What no CREATE TABLE says of a child. */
  private void finish() {
    for (Column column : table.columns()) {
      Column same = inherited(column.name());
      if (same != null && !isOwn(column)) {
        override(same, column);
      }
    }
    for (Index index : table.indexes().values()) {
      if (Families.partOf(index) == null) {
        PostgresIndexes.create(out, table, index);
      } else if (index.comment() != null) {
        PostgresIndexes.comment(out, table.name(), index);
      }
    }
    PostgresTables.extras(out, table, constraint -> isOwn(constraint));
    for (Column column : table.columns()) {
      Column same = inherited(column.name());
      PostgresColumns.extras(
          out, column, same == null || isOwn(column) ? PostgresIndexes.NO_OPTIONS : stored(same));
    }
  }

  private void override(Column same, Column column) {
    String name = PostgresNames.sql(column.name());
    String value = column.defaultExpression();
    if (value == null && same.defaultExpression() != null) {
      out.action("ALTER COLUMN " + name + " DROP DEFAULT");
    } else if (!table.parents().isPartition() && value != null) {
      if (!value.equals(same.defaultExpression())) {
        out.action(
            "ALTER COLUMN " + name + " SET DEFAULT " + PostgresColumns.defaultValue(column, value));
      }
    }
    if (!table.parents().isPartition() && same.nullable() && !column.nullable()) {
      out.action("ALTER COLUMN " + name + " SET NOT NULL");
    }
  }

  /** The column as the parents together give it. */
  private @Nullable Column inherited(String name) {
    Column found = null;
    for (Table parent : parents) {
      Column column = parent.column(name);
      if (column != null) {
        found = found == null || !column.nullable() ? column : found;
      }
    }
    return found;
  }

  /** How its values are stored, a new column has from its parent's. */
  private static SortedMap<String, String> stored(Column column) {
    SortedMap<String, String> stored = new TreeMap<>(column.options());
    stored.keySet().retainAll(List.of("STORAGE", "COMPRESSION"));
    return stored;
  }

  /** Whether the server makes all that comes from the parent as it is wanted. */
  private boolean isPlain() {
    Table parent = parents.get(0);
    List<String> names = parent.columns().stream().map(Column::name).toList();
    return names.equals(table.columns().stream().map(Column::name).toList())
        && table.columns().stream()
            .allMatch(
                column -> isPlain(Objects.requireNonNull(parent.column(column.name())), column))
        && parent.constraints().values().stream().allMatch(whole -> isPlain(whole))
        && parent.indexes().values().stream().allMatch(whole -> isPlain(whole))
        && table.constraints().values().stream().allMatch(part -> hasWhole(parent, part))
        && table.indexes().values().stream().allMatch(part -> hasWhole(parent, part));
  }

  private boolean isPlain(Column same, Column column) {
    String name = column.options().get(ColumnRows.NOT_NULL);
    return (same.nullable() || Objects.equals(name, same.options().get(ColumnRows.NOT_NULL)))
        && column.options().get(ColumnRows.NOT_NULL_NOT_VALID) == null
        && Objects.equals(same.generated(), column.generated())
        && (column.identity() == null || Objects.equals(same.identity(), column.identity()));
  }

  private boolean isPlain(Constraint whole) {
    if (whole instanceof ForeignKey || whole instanceof Check) {
      return true;
    }
    String chosen = PartNames.chosen(table.name(), whole);
    Constraint part = chosen == null ? null : table.constraints().get(chosen);
    return part != null
        && whole.name().equals(Families.partOf(part))
        && PostgresConstraints.sql(part).equals(PostgresConstraints.sql(whole.named(part.name())));
  }

  private boolean isPlain(Index whole) {
    String chosen = PartNames.chosen(table.name(), whole);
    Index part = chosen == null ? null : table.indexes().get(chosen);
    return part != null
        && whole.name().equals(Families.partOf(part))
        && PostgresIndexes.sql(table, part)
            .equals(PostgresIndexes.sql(table, whole.named(part.name())));
  }

  private static boolean hasWhole(Table parent, Constraint part) {
    String whole = Families.partOf(part);
    return whole == null || parent.constraints().containsKey(whole);
  }

  private static boolean hasWhole(Table parent, Index part) {
    String whole = Families.partOf(part);
    return whole == null || parent.indexes().containsKey(whole);
  }
}
