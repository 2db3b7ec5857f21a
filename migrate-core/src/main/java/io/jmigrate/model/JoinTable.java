package io.jmigrate.model;

import io.jmigrate.schema.ForeignKey.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table that ties two models together without a model of its own.
 *
 * @param renamedFrom its name while the models had their names before; null when it was the same
 * @param first the one whose table's name comes first; {@code second} may be the same model
 * @param sides the properties that ask for it, by their names: one of each model at most, and two
 *     of a model that is tied to itself
 */
record JoinTable(
    String name,
    @Nullable String renamedFrom,
    FoundModel first,
    FoundModel second,
    List<ModelSide> sides) {
  JoinTable {
    sides = List.copyOf(sides);
  }

  /** The two keys, each cascading; found by the first as the primary key, by the second as well. */
  ModelTable table(ModelProblems problems) {
    List<ModelColumn> one = columns(first, firstWord(first.word()), firstWord(first.oldWord()));
    List<ModelColumn> other =
        columns(second, secondWord(second.word()), secondWord(second.oldWord()));
    List<ModelColumn> columns = new ArrayList<>(one);
    columns.addAll(other);
    List<ModelIndex> indexes = new ArrayList<>();
    KeyIndexes.addIndex(indexes, names(other), names(columns), false);
    return new ModelTable(
        ModelSide.places(sides),
        first.fragment().schema(),
        name,
        renamedFrom,
        null,
        columns,
        List.of(reference(one, first, problems), reference(other, second, problems)),
        indexes,
        List.of());
  }

  /** Where a model is tied to itself, the properties tell its two keys apart. */
  private String firstWord(String ofModel) {
    return first.equals(second) && sides.size() == 2
        ? Naming.singular(sides.get(0).association().property())
        : ofModel;
  }

  private String secondWord(String ofModel) {
    return first.equals(second)
        ? Naming.singular(sides.get(sides.size() - 1).association().property())
        : ofModel;
  }

  private static List<ModelColumn> columns(FoundModel model, String word, String oldWord) {
    return model.fragment().id().stream()
        .map(key -> held(key, word + "_" + key.column(), oldWord + "_" + before(key)))
        .toList();
  }

  private static String before(ModelColumn column) {
    return Objects.requireNonNullElse(column.renamedFrom(), column.column());
  }

  /** A column that holds values of {@code key}. */
  private static ModelColumn held(ModelColumn key, String name, String before) {
    return new ModelColumn(
        name,
        name,
        before.equals(name) ? null : before,
        key.type(),
        key.array(),
        key.length(),
        key.precision(),
        key.scale(),
        key.constants(),
        key.sqlType(),
        false,
        true,
        false,
        null,
        null,
        null,
        null);
  }

  private ModelReference reference(
      List<ModelColumn> columns, FoundModel target, ModelProblems problems) {
    Action onDelete = ModelSide.agreed(sides, "onDelete", ModelAssociation::onDelete, problems);
    Action onUpdate = ModelSide.agreed(sides, "onUpdate", ModelAssociation::onUpdate, problems);
    return new ModelReference(
        ModelSide.places(sides),
        names(columns),
        target.fragment().schema(),
        target.fragment().table(),
        names(target.fragment().id()),
        sides.stream().allMatch(side -> side.association().constraint()),
        onDelete == null ? Action.CASCADE : onDelete,
        onUpdate == null ? Action.NO_ACTION : onUpdate,
        null);
  }

  private static List<String> names(List<ModelColumn> columns) {
    return columns.stream().map(ModelColumn::column).toList();
  }
}
