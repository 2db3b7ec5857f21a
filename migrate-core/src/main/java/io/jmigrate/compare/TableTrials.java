package io.jmigrate.compare;

import io.jmigrate.model.ModelCheck;
import io.jmigrate.model.ModelColumn;
import io.jmigrate.model.ModelTable;
import io.jmigrate.schema.Check;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.IndexPart;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes tables of a model's table that have only one of the things a user said in SQL. */
final class TableTrials {
  private final Table table;
  private final ModelTable model;

  TableTrials(Table table, ModelTable model) {
    this.table = table;
    this.model = model;
  }

  /**
   * A table to try.
   *
   * @param place whose words it is about, for messages
   */
  record Trial(String place, Table table) {}

  /** Without what needs other tables. */
  Table whole() {
    SortedMap<String, Constraint> constraints = new TreeMap<>(table.constraints());
    constraints.values().removeIf(ForeignKey.class::isInstance);
    return table.with(table.columns(), constraints, table.indexes());
  }

  /** A table for each type that a user wrote. */
  List<Trial> ofTypes() {
    List<Trial> trials = new ArrayList<>();
    for (int i = 0; i < model.columns().size(); i++) {
      ModelColumn column = model.columns().get(i);
      if (column.sqlType() != null) {
        Column only = plain(table.columns().get(i));
        trials.add(
            new Trial(place(column) + " (" + column.sqlType() + ")", columns(List.of(only))));
      }
    }
    return trials;
  }

  /** A table for each expression that a user wrote, and with all columns. */
  List<Trial> ofExpressions() {
    List<Trial> trials = new ArrayList<>();
    for (int i = 0; i < model.columns().size(); i++) {
      ModelColumn column = model.columns().get(i);
      String expression =
          column.generated() == null ? column.defaultExpression() : column.generated();
      if (expression != null) {
        trials.add(new Trial(place(column) + " (" + expression + ")", withColumn(i)));
      }
    }
    for (ModelCheck check : model.checks()) {
      trials.add(new Trial(place(check.expression()), withCheck(check.expression())));
    }
    for (Index index : table.indexes().values()) {
      if (index.predicate() != null || index.parts().stream().anyMatch(IndexPart::expression)) {
        trials.add(new Trial(place("the index " + index.name()), withIndex(index)));
      }
    }
    return trials;
  }

  private String place(ModelColumn column) {
    return model.origin() + "." + column.property();
  }

  private String place(String words) {
    return model.origin() + " (" + words + ")";
  }

  private Table withColumn(int wanted) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      columns.add(i == wanted ? column : plain(column));
    }
    return columns(columns);
  }

  private Table withCheck(String expression) {
    SortedMap<String, Constraint> checks = new TreeMap<>(table.constraints());
    checks
        .values()
        .removeIf(
            constraint ->
                !(constraint instanceof Check check && check.expression().equals(expression)));
    return table.with(plainColumns(), checks, new TreeMap<>());
  }

  private Table withIndex(Index index) {
    SortedMap<String, Index> one = new TreeMap<>();
    one.put(index.name(), index);
    return table.with(plainColumns(), new TreeMap<>(), one);
  }

  private Table columns(List<Column> columns) {
    return table.with(columns, new TreeMap<>(), new TreeMap<>());
  }

  private List<Column> plainColumns() {
    return table.columns().stream().map(TableTrials::plain).toList();
  }

  /** The name and the type alone. */
  private static Column plain(Column column) {
    return new Column(
        column.name(),
        column.type(),
        true,
        null,
        null,
        null,
        null,
        null,
        new TreeMap<>(),
        new TreeMap<>());
  }
}
