package io.jmigrate.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes tables of models that were read, wherever and in whatever order: the two sides of an
 * association become one foreign key.
 */
public final class ModelJoiner {
  private final ModelProblems problems = new ModelProblems();
  private final Models models;
  private final ModelKeys keys;
  private final JoinTables joinTables;

  private ModelJoiner(List<FoundModel> found) {
    this.models = new Models(found, problems);
    this.keys = new ModelKeys(models, problems);
    this.joinTables = new JoinTables(models, keys, problems);
  }

  /**
   * The tables, by name.
   *
   * @throws io.jmigrate.error.JmigrateException (INVALID_MODELS) with everything that contradicts
   *     something else, each naming both places
   */
  public static List<ModelTable> join(List<FoundModel> found) {
    ModelJoiner joiner = new ModelJoiner(found);
    List<ModelTable> tables = joiner.tables();
    joiner.problems.throwIfAny();
    return tables;
  }

  private List<ModelTable> tables() {
    List<ModelTable> tables = new ArrayList<>();
    for (FoundModel model : models.all()) {
      tables.add(table(model));
    }
    for (JoinTable joinTable : joinTables.all()) {
      tables.add(joinTable.table(problems));
    }
    tables.sort(
        Comparator.comparing((ModelTable table) -> table.schema() == null ? "" : table.schema())
            .thenComparing(ModelTable::name));
    return tables;
  }

  private ModelTable table(FoundModel model) {
    ModelFragment fragment = model.fragment();
    List<ModelReference> references = new ArrayList<>();
    List<ModelIndex> indexes = new ArrayList<>(indexes(model));
    List<String> primaryKey = fragment.id().stream().map(ModelColumn::column).toList();
    boolean deletesSoftly =
        fragment.columns().stream().anyMatch(column -> column.role() == ColumnRole.DELETED_AT);
    Set<ModelColumn> held = new HashSet<>();
    List<ModelReference> indexed = new ArrayList<>();
    for (ModelKey key : keys.of(model)) {
      ModelReference reference = key.reference(problems);
      references.add(reference);
      if (key.isIndexed()) {
        indexed.add(reference);
      }
      held.addAll(key.columns);
      if (key.isUnique()) {
        KeyIndexes.addUnique(indexes, key.columnNames(), primaryKey);
      }
    }
    for (ModelReference reference : indexed) {
      KeyIndexes.addIndex(indexes, reference.columns(), primaryKey, deletesSoftly);
    }
    List<ModelColumn> columns =
        fragment.columns().stream()
            .map(column -> held.contains(column) ? column.unnumbered() : column)
            .toList();
    return new ModelTable(
        model.name(),
        fragment.schema(),
        fragment.table(),
        fragment.renamedFrom(),
        fragment.comment(),
        columns,
        references,
        indexes,
        fragment.checks());
  }

  /** Those that the model asks for, of columns instead of properties. */
  private List<ModelIndex> indexes(FoundModel model) {
    List<ModelIndex> indexes = new ArrayList<>();
    for (ModelIndex index : model.fragment().indexes()) {
      List<ModelIndex.Part> parts = new ArrayList<>();
      for (ModelIndex.Part part : index.parts()) {
        if (part.expression()) {
          parts.add(part);
          continue;
        }
        List<ModelColumn> column =
            models.columns(model, List.of(part.text()), "An index of " + model.name());
        if (column != null) {
          parts.add(new ModelIndex.Part(column.get(0).column(), false, part.descending()));
        }
      }
      indexes.add(new ModelIndex(index.name(), index.unique(), parts, index.where()));
    }
    return indexes;
  }
}
