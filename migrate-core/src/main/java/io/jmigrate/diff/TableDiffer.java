package io.jmigrate.diff;

import io.jmigrate.change.Place;
import io.jmigrate.change.SchemaChange;
import io.jmigrate.change.TableChange;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.Table;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares two states of one table. */
final class TableDiffer {
  private final DiffRules rules;
  private final Table before;
  private final Table after;
  private final List<SchemaChange> changes;
  private final List<Refusal> refusals;

  TableDiffer(
      DiffRules rules,
      Table before,
      Table after,
      List<SchemaChange> changes,
      List<Refusal> refusals) {
    this.rules = rules;
    this.before = before;
    this.after = after;
    this.changes = changes;
    this.refusals = refusals;
  }

  /** Adds what differs to the lists given. */
  void compare() {
    refuse("table " + before.name(), before.unmodelled(), after.unmodelled());
    if (!Objects.equals(before.comment(), after.comment())
        || !before.parents().equals(after.parents())
        || !before.options().equals(after.options())) {
      changes.add(new TableChange.AlterTable(before.name(), before, after));
    }
    columns();
    PartDiffer.constraints(rules, before, after, changes);
    PartDiffer.indexes(rules, before, after, changes);
  }

  private void columns() {
    ColumnMoves moves = new ColumnMoves(before.columns());
    for (Column column : before.columns()) {
      if (after.column(column.name()) == null) {
        Place place = moves.take(column.name());
        changes.add(
            new TableChange.DropColumn(before.name(), column, rules.columnOrder() ? place : null));
        refuseAny(column, "be made again");
      }
    }
    Set<String> staying = moves.staying(after.columns().stream().map(Column::name).toList());
    String previous = null;
    for (Column column : after.columns()) {
      Column old = before.column(column.name());
      if (old == null) {
        Place place = moves.put(column.name(), previous);
        changes.add(
            new TableChange.AddColumn(before.name(), column, rules.columnOrder() ? place : null));
        refuseAny(column, "be made");
      } else {
        boolean moved = rules.columnOrder() && !staying.contains(column.name());
        alter(old, column, moved ? moves : null, previous);
      }
      previous = column.name();
    }
  }

  private void alter(
      Column old, Column column, @Nullable ColumnMoves moves, @Nullable String previous) {
    if (old.equals(column) && moves == null) {
      return;
    }
    Place left = moves == null ? null : moves.take(column.name());
    Place reached = moves == null ? null : moves.put(column.name(), previous);
    String name = "column " + before.name() + "." + column.name();
    if (!refuse(name, old.unmodelled(), column.unmodelled())) {
      refuseAny(column, "be changed");
    }
    changes.add(new TableChange.AlterColumn(before.name(), old, column, left, reached));
  }

  private void refuseAny(Column column, String what) {
    if (!column.unmodelled().isEmpty()) {
      refusals.add(
          new Refusal(
              "column " + before.name() + "." + column.name(),
              "cannot " + what + " with its " + String.join(", ", column.unmodelled().keySet())));
    }
  }

  private boolean refuse(
      String object, SortedMap<String, String> left, SortedMap<String, String> right) {
    Set<String> names = new TreeSet<>(left.keySet());
    names.addAll(right.keySet());
    names.removeIf(name -> Objects.equals(left.get(name), right.get(name)));
    names.forEach(name -> refusals.add(new Refusal(object, "differs in its " + name)));
    return !names.isEmpty();
  }
}
