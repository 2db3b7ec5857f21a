package io.jmigrate.model;

import io.jmigrate.schema.ForeignKey.Action;
import java.util.ArrayList;
import java.util.List;

/** Columns of a model that hold another's key, and every property that says so. Not thread-safe. */
final class ModelKey {
  final FoundModel owner;
  final List<ModelColumn> columns;
  final FoundModel target;
  private final List<ModelSide> sides = new ArrayList<>();
  private boolean ofJoinTable;

  ModelKey(FoundModel owner, List<ModelColumn> columns, FoundModel target) {
    this.owner = owner;
    this.columns = List.copyOf(columns);
    this.target = target;
  }

  void add(FoundModel model, ModelAssociation association) {
    sides.add(new ModelSide(model, association));
  }

  /** Its rows tie two others together, and go with either. */
  void becomesOfJoinTable() {
    ofJoinTable = true;
  }

  /** Whether it is of {@code model} and said so by that model itself. */
  boolean isDeclared() {
    return sides.stream().anyMatch(side -> side.is(ModelAssociation.Kind.BELONGS_TO));
  }

  List<String> properties() {
    return columns.stream().map(ModelColumn::property).toList();
  }

  /** The columns as named in SQL. */
  List<String> columnNames() {
    return columns.stream().map(ModelColumn::column).toList();
  }

  /** Whether no two rows may hold the same key. */
  boolean isUnique() {
    return sides.stream().anyMatch(side -> side.is(ModelAssociation.Kind.HAS_ONE));
  }

  /** Whether rows are to be found by it. */
  boolean isIndexed() {
    return sides.stream().noneMatch(side -> Boolean.FALSE.equals(side.association().index()));
  }

  /** The properties that speak of it: {@code blog.Post.author and blog.User.posts}. */
  String places() {
    return sides.isEmpty()
        ? owner.property(String.join(", ", properties()))
        : ModelSide.places(sides);
  }

  /** What the sides say together; tells where they contradict each other. */
  ModelReference reference(ModelProblems problems) {
    contradictions(problems);
    boolean nullable = columns.stream().allMatch(ModelColumn::nullable);
    Action usual = ofJoinTable ? Action.CASCADE : nullable ? Action.SET_NULL : Action.RESTRICT;
    Action onDelete = ModelSide.agreed(sides, "onDelete", ModelAssociation::onDelete, problems);
    Action onUpdate = ModelSide.agreed(sides, "onUpdate", ModelAssociation::onUpdate, problems);
    if (onDelete == Action.SET_NULL && columns.stream().noneMatch(ModelColumn::nullable)) {
      problems.add(
          "%s: onDelete = SET_NULL, but %s may not be null. Make it @Nullable, or say CASCADE or RESTRICT."
              .formatted(places(), owner.property(String.join(", ", properties()))));
    }
    return new ModelReference(
        places(),
        columnNames(),
        target.fragment().schema(),
        target.fragment().table(),
        target.fragment().id().stream().map(ModelColumn::column).toList(),
        sides.stream().allMatch(side -> side.association().constraint()),
        onDelete == null ? usual : onDelete,
        onUpdate == null ? Action.NO_ACTION : onUpdate,
        ModelSide.agreed(sides, "name", ModelAssociation::name, problems));
  }

  private void contradictions(ModelProblems problems) {
    if (isUnique() && sides.stream().anyMatch(side -> side.is(ModelAssociation.Kind.HAS_MANY))) {
      problems.add(
          "%s: one says @HasOne, the other @HasMany, of the same key %s. Let them agree, or name another key in one."
              .formatted(places(), owner.property(String.join(", ", properties()))));
    }
    List<ModelColumn> id = target.fragment().id();
    for (int i = 0; i < columns.size(); i++) {
      String own = type(columns.get(i));
      String wanted = type(id.get(i));
      // Which types of its own go together, the database knows.
      boolean plain = columns.get(i).sqlType() == null && id.get(i).sqlType() == null;
      if (plain && !own.equals(wanted)) {
        problems.add(
            "%s holds %s, but the key it holds, %s, is %s. Give both the same type."
                .formatted(
                    owner.property(columns.get(i).property()),
                    own,
                    target.property(id.get(i).property()),
                    wanted));
      }
    }
  }

  private static String type(ModelColumn column) {
    return column.array() ? column.type() + "[]" : column.type().name();
  }
}
