package io.jmigrate.change;

import io.jmigrate.schema.Check;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.Exclusion;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.Generated;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.IndexPart;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.PrimaryKey;
import io.jmigrate.schema.Table;
import io.jmigrate.schema.UniqueKey;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a database itself changes in a table when one of its columns gets another name. */
record Renaming(ObjectName owner, String before, String after) {
  /** The owner with the column renamed in all its parts. */
  Table in(Table table) {
    List<Column> columns = table.columns().stream().map(this::in).toList();
    SortedMap<String, Constraint> constraints = new TreeMap<>();
    table.constraints().forEach((name, constraint) -> constraints.put(name, in(constraint)));
    SortedMap<String, Index> indexes = new TreeMap<>();
    table.indexes().forEach((name, index) -> indexes.put(name, in(index)));
    return table.with(columns, constraints, indexes);
  }

  /** Another table's key that points at the owner. */
  ForeignKey inTarget(ForeignKey key) {
    return key.target().equals(owner)
        ? key.with(key.columns(), owner, names(key.targetColumns()))
        : key;
  }

  private Column in(Column column) {
    Generated generated = column.generated();
    return new Column(
        name(column.name()),
        column.type(),
        column.nullable(),
        column.defaultExpression(),
        column.identity(),
        generated == null
            ? null
            : new Generated(expression(generated.expression()), generated.stored()),
        column.collation(),
        column.comment(),
        column.options(),
        column.unmodelled());
  }

  private Constraint in(Constraint constraint) {
    if (constraint instanceof PrimaryKey key) {
      return new PrimaryKey(
          key.name(),
          parts(key.parts()),
          names(key.include()),
          key.deferral(),
          key.options(),
          key.comment());
    }
    if (constraint instanceof UniqueKey key) {
      return new UniqueKey(
          key.name(),
          parts(key.parts()),
          key.nullsDistinct(),
          names(key.include()),
          key.deferral(),
          key.options(),
          key.comment());
    }
    if (constraint instanceof Check check) {
      return new Check(
          check.name(),
          expression(check.expression()),
          check.validated(),
          check.enforced(),
          check.inherited(),
          check.comment());
    }
    if (constraint instanceof Exclusion exclusion) {
      return new Exclusion(
          exclusion.name(), expression(exclusion.definition()), exclusion.comment());
    }
    ForeignKey key = (ForeignKey) constraint;
    return inTarget(
        new ForeignKey(
            key.name(),
            names(key.columns()),
            key.target(),
            key.targetColumns(),
            key.onDelete(),
            key.onUpdate(),
            names(key.setColumns()),
            key.full(),
            key.deferral(),
            key.validated(),
            key.enforced(),
            key.comment()));
  }

  private Index in(Index index) {
    @Nullable String predicate = index.predicate();
    return new Index(
        index.name(),
        index.unique(),
        index.method(),
        parts(index.parts()),
        index.nullsDistinct(),
        names(index.include()),
        predicate == null ? null : expression(predicate),
        index.valid(),
        index.options(),
        index.comment());
  }

  private List<IndexPart> parts(List<IndexPart> parts) {
    return parts.stream()
        .map(part -> part.over(part.expression() ? expression(part.text()) : name(part.text())))
        .toList();
  }

  private List<String> names(List<String> columns) {
    return columns.stream().map(this::name).toList();
  }

  private String name(String column) {
    return column.equals(before) ? after : column;
  }

  private String expression(String text) {
    return Expressions.rename(text, before, after);
  }
}
