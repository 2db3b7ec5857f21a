package io.jmigrate.model;

import io.jmigrate.schema.ForeignKey.Action;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a model for a test, property by property. */
final class ModelSketch {
  private final String name;
  private @Nullable String renamedFrom;
  private final List<ModelColumn> columns = new ArrayList<>();
  private final List<ModelAssociation> associations = new ArrayList<>();
  private final List<ModelIndex> indexes = new ArrayList<>();

  private ModelSketch(String name) {
    this.name = name;
  }

  /** {@code User}, of the package {@code blog}, with a numbered key. */
  static ModelSketch of(String simpleName) {
    return without(simpleName).column("id", ValueType.LONG, true, false);
  }

  /** The same, its key to be added. */
  static ModelSketch without(String simpleName) {
    return new ModelSketch("blog." + simpleName);
  }

  ModelSketch column(String property, ValueType type) {
    return column(property, type, false, false);
  }

  ModelSketch optional(String property, ValueType type) {
    return column(property, type, false, true);
  }

  ModelSketch id(String property, ValueType type) {
    return column(property, type, true, false);
  }

  /** With a time of deletion, among which uniques do not count. */
  ModelSketch deletedSoftly() {
    return column("deletedAt", ValueType.INSTANT, false, true, ColumnRole.DELETED_AT);
  }

  private ModelSketch column(String property, ValueType type, boolean id, boolean nullable) {
    return column(property, type, id, nullable, null);
  }

  private ModelSketch column(
      String property, ValueType type, boolean id, boolean nullable, @Nullable ColumnRole role) {
    columns.add(
        new ModelColumn(
            property,
            Naming.snakeCase(property),
            null,
            type,
            false,
            null,
            null,
            null,
            null,
            null,
            nullable,
            id,
            false,
            null,
            null,
            role,
            null));
    return this;
  }

  ModelSketch unique(String property) {
    indexes.add(
        new ModelIndex(null, true, List.of(new ModelIndex.Part(property, false, false)), null));
    return this;
  }

  ModelSketch belongsTo(String property, String target, String... key) {
    return tie(ModelAssociation.Kind.BELONGS_TO, property, target, null, null, key);
  }

  ModelSketch hasMany(String property, String target, String... key) {
    return tie(ModelAssociation.Kind.HAS_MANY, property, target, null, null, key);
  }

  ModelSketch hasOne(String property, String target, String... key) {
    return tie(ModelAssociation.Kind.HAS_ONE, property, target, null, null, key);
  }

  ModelSketch manyToMany(String property, String target, @Nullable String table) {
    return tie(ModelAssociation.Kind.MANY_TO_MANY, property, target, null, table);
  }

  ModelSketch through(String property, String target, String model) {
    return tie(ModelAssociation.Kind.MANY_TO_MANY, property, target, "blog." + model, null);
  }

  /** The table's name before. */
  ModelSketch renamedFrom(String table) {
    renamedFrom = table;
    return this;
  }

  /** Says of the association added last what happens on deletion. */
  ModelSketch onDelete(Action action) {
    ModelAssociation last = associations.remove(associations.size() - 1);
    return with(last, last.index(), action);
  }

  /** Says of the association added last that nobody looks for rows by its key. */
  ModelSketch withoutIndex() {
    ModelAssociation last = associations.remove(associations.size() - 1);
    return with(last, false, last.onDelete());
  }

  private ModelSketch with(
      ModelAssociation last, @Nullable Boolean index, @Nullable Action action) {
    associations.add(
        new ModelAssociation(
            last.kind(),
            last.property(),
            last.target(),
            last.foreignKey(),
            last.through(),
            last.joinTable(),
            last.constraint(),
            index,
            action,
            last.onUpdate(),
            last.name()));
    return this;
  }

  private ModelSketch tie(
      ModelAssociation.Kind kind,
      String property,
      String target,
      @Nullable String through,
      @Nullable String table,
      String... key) {
    associations.add(
        new ModelAssociation(
            kind,
            property,
            "blog." + target,
            List.of(key),
            through,
            table,
            true,
            null,
            null,
            null,
            null));
    return this;
  }

  FoundModel found() {
    return found("target/classes");
  }

  FoundModel found(String place) {
    String simpleName = name.substring("blog.".length());
    return new FoundModel(
        new ModelFragment(
            ModelFragment.FORMAT,
            name,
            Naming.table(simpleName),
            null,
            renamedFrom,
            null,
            columns,
            associations,
            indexes,
            List.of()),
        place + "/META-INF/jmigrate/" + name + ".json");
  }
}
