package io.jmigrate.check;

import io.jmigrate.check.ModelDifference.Kind;
import io.jmigrate.model.ModelColumn;
import io.jmigrate.model.ModelTable;
import io.jmigrate.schema.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Holds one table of the models against the one that is there. */
final class TableCheck {
  private final ModelTable wanted;
  private final boolean ofClass;
  private final List<ModelDifference> differences = new ArrayList<>();

  /** {@code ofClass}: whether the table is a model's own, rather than a many-to-many's. */
  TableCheck(ModelTable wanted, boolean ofClass) {
    this.wanted = wanted;
    this.ofClass = ofClass;
  }

  List<ModelDifference> missing() {
    add(Kind.MISSING_TABLE, null, null, "there is no table " + wanted.name());
    return differences;
  }

  /**
   * What is wrong with the table.
   *
   * @param columns as the models want them in this database: those of the model in its order, then
   *     those that uniques among living rows need
   * @param sameName whether a name that was written is that of the catalog
   */
  List<ModelDifference> compare(
      List<Column> columns, CatalogTable table, BiPredicate<String, String> sameName) {
    Set<String> known = new HashSet<>();
    for (int i = 0; i < wanted.columns().size(); i++) {
      ModelColumn model = wanted.columns().get(i);
      CatalogColumn there = find(table, name -> sameName.test(model.column(), name));
      if (there == null) {
        add(Kind.MISSING_COLUMN, model.property(), model.column(), "%s is missing");
      } else {
        known.add(there.name());
        compare(model, columns.get(i), there);
      }
    }
    for (Column column : columns.subList(wanted.columns().size(), columns.size())) {
      if (find(table, column.name()::equalsIgnoreCase) == null) {
        add(
            Kind.MISSING_COLUMN,
            null,
            column.name(),
            "%s is missing, by which deleted rows leave their names to others");
      }
    }
    for (CatalogColumn column : table.columns()) {
      if (!known.contains(column.name()) && !column.nullable() && !column.filled()) {
        add(
            Kind.UNKNOWN_REQUIRED,
            null,
            column.name(),
            "%s is NOT NULL without a default, and no property fills it: no row can be inserted");
      }
    }
    return differences;
  }

  private static @Nullable CatalogColumn find(CatalogTable table, Predicate<String> name) {
    return table.columns().stream()
        .filter(column -> name.test(column.name()))
        .findFirst()
        .orElse(null);
  }

  private void compare(ModelColumn model, Column column, CatalogColumn there) {
    SqlType type = ColumnValues.wanted(model, column.type().sql());
    if (!SqlType.of(there.type()).canHold(type)) {
      add(
          Kind.TYPE,
          model.property(),
          model.column(),
          "%s is " + there.type() + ", which does not hold every " + type.text());
    }
    List<String> refused = ColumnValues.refused(model, there);
    if (!refused.isEmpty()) {
      add(
          Kind.CONSTANTS,
          model.property(),
          model.column(),
          "%s does not take " + String.join(", ", refused));
    }
    if (there.nullable() && !column.nullable()) {
      add(
          Kind.NULLABLE,
          model.property(),
          model.column(),
          "%s may be null, which the model does not expect");
    }
    if (!there.nullable() && column.nullable()) {
      add(
          Kind.NOT_NULL,
          model.property(),
          model.column(),
          "%s is NOT NULL, and the model may leave it empty");
    }
    if (column.identity() != null && !there.filled()) {
      add(Kind.NOT_FILLED, model.property(), model.column(), "%s is not numbered by the database");
    }
  }

  /** {@code words}: {@code %s} stands for the column. */
  private void add(Kind kind, @Nullable String property, @Nullable String column, String words) {
    String shown = ofClass ? property : null;
    String place = wanted.origin() + (shown == null ? "" : "." + shown);
    String name = column == null ? wanted.name() : wanted.name() + "." + column;
    differences.add(
        new ModelDifference(
            kind,
            wanted.origin(),
            shown,
            wanted.name(),
            column,
            place + ": " + words.replace("%s", name)));
  }
}
