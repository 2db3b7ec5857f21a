package io.jmigrate.diff;

import io.jmigrate.schema.Column;
import io.jmigrate.schema.Families;
import io.jmigrate.schema.Identity;
import io.jmigrate.schema.Parents;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Follows the columns of a parent into a table that has them from it. */
final class InheritedColumns {
  private static final String YES = "yes";
  private static final SortedMap<String, String> NONE =
      Collections.unmodifiableSortedMap(new TreeMap<>());

  private final Schema before;
  private final Schema after;
  private final ColumnInheritance rule;

  InheritedColumns(Schema before, Schema after, ColumnInheritance rule) {
    this.before = before;
    this.after = after;
    this.rule = rule;
  }

  /** The table with its columns as they are once {@code parent} is {@code next}. */
  Table reached(Table table, Table parent, Table next, Table wanted) {
    Map<String, Column> columns = new LinkedHashMap<>();
    table.columns().forEach(column -> columns.put(column.name(), column));
    for (Column was : parent.columns()) {
      Column now = next.column(was.name());
      Column mine = columns.get(was.name());
      if (mine != null && now != null) {
        columns.put(mine.name(), followed(mine, was, now, wanted));
      } else if (mine != null) {
        dropped(columns, mine, table, parent, wanted);
      }
    }
    for (Column now : next.columns()) {
      if (parent.column(now.name()) == null) {
        Column mine = columns.get(now.name());
        if (mine != null) {
          columns.put(now.name(), merged(mine, table));
        } else if (!isOwn(wanted.column(now.name()))) {
          columns.put(now.name(), inherited(now, wanted));
        }
      }
    }
    return table.with(List.copyOf(columns.values()), table.constraints(), table.indexes());
  }

  /** Such a column comes to the table itself before it comes to the parent. */
  private static boolean isOwn(@Nullable Column column) {
    return column != null && column.options().containsKey(Parents.OWN);
  }

  private void dropped(
      Map<String, Column> columns, Column mine, Table table, Table parent, Table wanted) {
    boolean another =
        Families.parents(after, wanted).stream()
            .filter(other -> table.parents().names().contains(other.name()))
            .anyMatch(other -> other.column(mine.name()) != null);
    if (another) {
      return;
    }
    if (isOwn(mine) || Families.outlive(before, after, parent, mine.name())) {
      columns.put(mine.name(), own(mine, false));
    } else {
      columns.remove(mine.name());
    }
  }

  private Column inherited(Column column, Table wanted) {
    Column bare =
        new Column(column.name(), column.type(), true, null, null, null, null, null, NONE, NONE);
    return new Column(
        column.name(),
        column.type(),
        column.nullable(),
        column.defaultExpression(),
        numbered(null, null, column.identity(), wanted.column(column.name())),
        column.generated(),
        column.collation(),
        null,
        rule.options(NONE, bare, column),
        column.unmodelled());
  }

  /** Partitions have nothing of their own that their parent has as well. */
  private static Column merged(Column mine, Table table) {
    return table.parents().isPartition() ? mine : own(mine, true);
  }

  private static Column own(Column column, boolean own) {
    SortedMap<String, String> options = new TreeMap<>(column.options());
    if (own) {
      options.put(Parents.OWN, YES);
    } else {
      options.remove(Parents.OWN);
    }
    return column.with(options);
  }

  /** Since version 17 partitions are numbered with their parent; who is not, never is. */
  private static @Nullable Identity numbered(
      @Nullable Identity mine,
      @Nullable Identity was,
      @Nullable Identity now,
      @Nullable Column wanted) {
    return !Objects.equals(was, now)
            && wanted != null
            && Objects.equals(now, wanted.identity())
            && Objects.equals(was, mine)
        ? now
        : mine;
  }

  private Column followed(Column mine, Column was, Column now, Table wanted) {
    return new Column(
        mine.name(),
        was.type().equals(now.type()) ? mine.type() : now.type(),
        was.nullable() == now.nullable() ? mine.nullable() : now.nullable(),
        Objects.equals(was.defaultExpression(), now.defaultExpression())
            ? mine.defaultExpression()
            : now.defaultExpression(),
        numbered(mine.identity(), was.identity(), now.identity(), wanted.column(mine.name())),
        Objects.equals(was.generated(), now.generated()) ? mine.generated() : now.generated(),
        Objects.equals(was.collation(), now.collation()) ? mine.collation() : now.collation(),
        mine.comment(),
        rule.options(mine.options(), was, now),
        mine.unmodelled());
  }
}
