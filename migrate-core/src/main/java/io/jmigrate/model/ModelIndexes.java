package io.jmigrate.model;

import io.jmigrate.change.Expressions;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.ColumnType;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.Deferral;
import io.jmigrate.schema.Generated;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.IndexPart;
import io.jmigrate.schema.UniqueKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the indexes and unique keys of one table in the words of a database.
 *
 * <p>Among the rows that live, or that a condition holds for, an index is partial where the
 * database has such indexes. Elsewhere a column is added that is null in all other rows, and null
 * is never a duplicate; an index that is not unique covers all rows there.
 */
final class ModelIndexes {
  private static final String BTREE = "btree";

  private final ModelTable table;
  private final ModelNames names;
  private final ModelTypes types;
  private final List<Column> columns;

  /** {@code columns}: of the table, which others may be added to. */
  ModelIndexes(ModelTable table, ModelNames names, ModelTypes types, List<Column> columns) {
    this.table = table;
    this.names = names;
    this.types = types;
    this.columns = columns;
  }

  void add(ModelIndex index, List<Constraint> constraints, List<Index> indexes) {
    ModelTraits traits = types.traits();
    boolean expressions = index.parts().stream().anyMatch(ModelIndex.Part::expression);
    if (expressions && !traits.expressionIndexes()) {
      // It is there to find rows fast, and here it cannot be.
      return;
    }
    String written =
        names.constraint(index.name(), table, about(index), index.unique() ? "key" : "idx");
    String name = names.catalog(written);
    List<IndexPart> parts = new ArrayList<>();
    index.parts().forEach(part -> parts.add(part(part)));
    String condition = condition(index);
    if (index.unique() && condition == null && traits.uniqueKeys() && !expressions) {
      constraints.add(
          new UniqueKey(
              name, parts, true, List.of(), Deferral.NOT_DEFERRABLE, new TreeMap<>(), null));
      return;
    }
    if (index.unique() && condition != null && !traits.partialIndexes()) {
      int last = parts.size() - 1;
      parts.set(last, parts.get(last).over(live(index, parts.get(last), written, condition)));
    }
    indexes.add(
        new Index(
            name,
            index.unique(),
            BTREE,
            parts,
            true,
            List.of(),
            traits.partialIndexes() ? condition : null,
            true,
            new TreeMap<>(),
            null));
  }

  private IndexPart part(ModelIndex.Part part) {
    String text = part.expression() ? part.text() : names.catalog(part.text());
    return new IndexPart(text, part.expression(), part.descending(), null, null, null, null);
  }

  /** The columns by which it is called. */
  private List<String> about(ModelIndex index) {
    Set<String> about = new LinkedHashSet<>();
    for (ModelIndex.Part part : index.parts()) {
      if (!part.expression()) {
        about.add(part.text());
      } else {
        table.columns().stream()
            .map(ModelColumn::column)
            .filter(column -> Expressions.mentions(part.text(), column))
            .forEach(about::add);
      }
    }
    return List.copyOf(about);
  }

  /** Of the rows that count; null when all do. */
  private @Nullable String condition(ModelIndex index) {
    String deleted = index.unique() ? deletedAt() : null;
    String living = deleted == null ? null : types.quoted(names.catalog(deleted)) + " IS NULL";
    String where = index.where();
    if (living == null || where == null) {
      return living == null ? where : living;
    }
    return living + " AND (" + where + ")";
  }

  private @Nullable String deletedAt() {
    return table.columns().stream()
        .filter(column -> column.role() == ColumnRole.DELETED_AT)
        .map(ModelColumn::column)
        .findFirst()
        .orElse(null);
  }

  /** A column that has the value of {@code part} in the rows that count, and null in others. */
  private String live(ModelIndex index, IndexPart part, String writtenName, String condition) {
    Column source =
        columns.stream()
            .filter(column -> column.name().equals(part.text()))
            .findFirst()
            .orElseThrow();
    String name =
        index.where() == null
            ? names.catalog("live_" + index.parts().get(index.parts().size() - 1).text())
            : names.catalog(writtenName + "_value");
    Column live =
        new Column(
            name,
            ColumnType.of(source.type().sql(), source.type().uses()),
            true,
            null,
            null,
            new Generated(
                "CASE WHEN " + condition + " THEN " + types.quoted(source.name()) + " END", false),
            null,
            null,
            new TreeMap<>(),
            new TreeMap<>());
    if (!columns.contains(live)) {
      columns.add(live);
    }
    return name;
  }
}
