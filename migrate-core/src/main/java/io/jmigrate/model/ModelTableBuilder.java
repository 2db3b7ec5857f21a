package io.jmigrate.model;

import io.jmigrate.change.Expressions;
import io.jmigrate.schema.Check;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.Deferral;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.IndexPart;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.PrimaryKey;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes one table in the words of a database. */
final class ModelTableBuilder {
  private final ModelTable model;
  private final ObjectName name;
  private final ModelNames names;
  private final ModelTypes types;
  private final ModelProblems problems;
  private final ModelColumns columnMaker;
  private final List<Column> columns = new ArrayList<>();
  private final List<Constraint> constraints = new ArrayList<>();
  private final List<Index> indexes = new ArrayList<>();

  ModelTableBuilder(
      ModelTable model,
      ObjectName name,
      ModelNames names,
      ModelTypes types,
      ModelEnums enums,
      ModelProblems problems) {
    this.model = model;
    this.name = name;
    this.names = names;
    this.types = types;
    this.problems = problems;
    this.columnMaker = new ModelColumns(model, name, names, types, enums, problems);
  }

  Table build() {
    model.columns().forEach(column -> columns.add(columnMaker.column(column)));
    primaryKey();
    ModelIndexes indexMaker = new ModelIndexes(model, names, types, columns, problems);
    for (ModelIndex index : model.indexes()) {
      indexMaker.add(index, constraints, indexes);
    }
    model.references().forEach(this::foreignKey);
    model.columns().forEach(this::columnCheck);
    model.checks().forEach(this::check);
    return Table.of(name, columns, constraints, indexes, model.comment(), Map.of(), Map.of());
  }

  private void primaryKey() {
    List<String> key = model.primaryKey();
    if (key.isEmpty()) {
      return;
    }
    String fixed = types.traits().primaryKey();
    String called = fixed == null ? name(null, List.of(), "pkey") : fixed;
    constraints.add(
        new PrimaryKey(
            called,
            IndexPart.columns(names.catalog(key)),
            List.of(),
            Deferral.NOT_DEFERRABLE,
            new TreeMap<>(),
            null));
  }

  private void foreignKey(ModelReference reference) {
    if (!reference.constraint()) {
      return;
    }
    constraints.add(
        new ForeignKey(
            name(reference.name(), reference.columns(), "fkey"),
            names.catalog(reference.columns()),
            names.table(reference.origin(), reference.targetSchema(), reference.targetTable()),
            names.catalog(reference.targetColumns()),
            action(reference.onDelete()),
            action(reference.onUpdate()),
            List.of(),
            false,
            Deferral.NOT_DEFERRABLE,
            true,
            true,
            null));
  }

  private ForeignKey.Action action(ForeignKey.Action wanted) {
    return wanted == ForeignKey.Action.NO_ACTION ? types.traits().noAction() : wanted;
  }

  private void columnCheck(ModelColumn column) {
    String condition = columnMaker.condition(column);
    if (condition != null) {
      constraints.add(check(name(null, List.of(column.column()), "check"), condition));
    }
  }

  /** Called after the one column that it speaks of. */
  private void check(ModelCheck check) {
    List<String> about =
        model.columns().stream()
            .map(ModelColumn::column)
            .filter(column -> Expressions.mentions(check.expression(), column))
            .toList();
    List<String> one = about.size() == 1 ? about : List.of();
    constraints.add(check(name(check.name(), one, "check"), check.expression()));
  }

  private String name(@Nullable String given, List<String> columns, String suffix) {
    return names.catalog(names.constraint(given, model, columns, suffix));
  }

  private static Check check(String name, String condition) {
    return new Check(name, condition, true, true, true, null);
  }
}
