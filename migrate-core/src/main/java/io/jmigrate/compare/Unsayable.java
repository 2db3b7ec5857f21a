package io.jmigrate.compare;

import io.jmigrate.pull.PulledExpressions;
import io.jmigrate.schema.Check;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.EnumType;
import io.jmigrate.schema.Exclusion;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.ForeignKey.Action;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.IndexPart;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.PrimaryKey;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows what a database can have that no model makes, and that models therefore leave alone. */
final class Unsayable {
  private static final String BTREE = "btree";

  private final Schema schema;
  private final PulledExpressions expressions;

  /** What of {@code schema} is so. */
  Unsayable(Schema schema) {
    this.schema = schema;
    this.expressions = new PulledExpressions(schema, schema.enums().keySet());
  }

  /** One for other questions than order: GIN, full text; one over functions of the schema. */
  boolean index(Index index) {
    return !index.method().equalsIgnoreCase(BTREE)
        || value(index.predicate())
        || index.parts().stream().anyMatch(part -> part.expression() && value(part.text()));
  }

  /** Whether an expression means something only beside what models do not make. */
  boolean value(@Nullable String expression) {
    return expression != null && expressions.usable(expression) == null;
  }

  /**
   * One that holds no primary key, or is to be emptied and may not be; a check by functions of the
   * schema; any EXCLUDE.
   */
  boolean constraint(Constraint constraint, Table table) {
    if (constraint instanceof Check check) {
      return value(check.expression());
    }
    if (!(constraint instanceof ForeignKey key)) {
      return constraint instanceof Exclusion;
    }
    Table target = schema.table(key.target());
    PrimaryKey id = target == null ? null : target.primaryKey();
    return id == null
        || !id.parts().stream().map(IndexPart::text).toList().equals(key.targetColumns())
        || emptiesInVain(key, table);
  }

  /** ON DELETE SET NULL of columns that may not be null. */
  private static boolean emptiesInVain(ForeignKey key, Table table) {
    return key.onDelete() == Action.SET_NULL
        && key.columns().stream()
            .map(table::column)
            .noneMatch(column -> column != null && column.nullable());
  }

  /** A table that has its columns from another. */
  static boolean table(Table table) {
    return table.columns().isEmpty();
  }

  /** Whether a sequence numbers a column that is no identity. */
  boolean numbered(Column column) {
    return column.identity() == null && expressions.numbers(column.defaultExpression());
  }

  /** Types that no column is of: a model says them where it has such a property. */
  List<EnumType> unusedEnums() {
    Set<ObjectName> used = new HashSet<>();
    for (Table table : schema.tables().values()) {
      table.columns().forEach(column -> used.addAll(column.type().uses()));
    }
    return schema.enums().values().stream().filter(type -> !used.contains(type.name())).toList();
  }

  /** What a schema has of it, for people: {@code view shop.totals}. */
  List<String> named() {
    List<String> named = new ArrayList<>();
    unusedEnums().forEach(type -> named.add("enum " + type.name()));
    schema.domains().keySet().forEach(domain -> named.add("domain " + domain));
    for (Table table : schema.tables().values()) {
      if (table(table)) {
        named.add("table " + table.name());
        continue;
      }
      for (Constraint constraint : table.constraints().values()) {
        if (constraint(constraint, table)) {
          named.add(constraint.kind() + " " + constraint.name() + " on " + table.name());
        }
      }
      for (Index index : table.indexes().values()) {
        if (index(index)) {
          named.add("index " + index.name() + " on " + table.name());
        }
      }
    }
    schema.scripted().values().stream().map(Objects::toString).forEach(named::add);
    schema.unmodelled().stream().map(Objects::toString).forEach(named::add);
    schema.privileges().values().stream()
        .filter(privileges -> !privileges.words().isEmpty())
        .map(Objects::toString)
        .forEach(named::add);
    return named;
  }
}
