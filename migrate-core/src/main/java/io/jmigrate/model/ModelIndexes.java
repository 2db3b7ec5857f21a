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
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the indexes and unique keys of one table in the words of a database.
 *
 * <p>Where the database has no indexes of some rows only, a unique one is over a column that is
 * added and null in all other rows, since null is never a duplicate; where it has none over
 * expressions, a unique one is over a column that holds its value. An index that is not unique only
 * makes things fast: it covers all rows there, or is left out.
 */
final class ModelIndexes {
  private static final String BTREE = "btree";

  private final ModelTable table;
  private final ModelNames names;
  private final ModelTypes types;
  private final List<Column> columns;
  private final ModelProblems problems;

  /** {@code columns}: of the table, which others may be added to. */
  ModelIndexes(
      ModelTable table,
      ModelNames names,
      ModelTypes types,
      List<Column> columns,
      ModelProblems problems) {
    this.table = table;
    this.names = names;
    this.types = types;
    this.columns = columns;
    this.problems = problems;
  }

  void add(ModelIndex index, List<Constraint> constraints, List<Index> indexes) {
    ModelTraits traits = types.traits();
    boolean expressions = index.parts().stream().anyMatch(ModelIndex.Part::expression);
    if (expressions && !index.unique() && !traits.expressionIndexes()) {
      // It is there to find rows fast, and here it cannot be.
      return;
    }
    String written =
        names.constraint(index.name(), table, about(index), index.unique() ? "key" : "idx");
    String name = names.catalog(written);
    String condition = condition(index);
    boolean sorted = index.parts().stream().anyMatch(ModelIndex.Part::descending);
    if (index.unique() && condition == null && traits.uniqueKeys() && !expressions && !sorted) {
      constraints.add(
          new UniqueKey(
              name, parts(index), true, List.of(), Deferral.NOT_DEFERRABLE, new TreeMap<>(), null));
      return;
    }
    List<IndexPart> parts = index.unique() ? computed(index, written, condition) : parts(index);
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

  private List<IndexPart> parts(ModelIndex index) {
    return index.parts().stream().map(this::part).toList();
  }

  private IndexPart part(ModelIndex.Part part) {
    String text = part.expression() ? part.text() : names.catalog(part.text());
    return new IndexPart(text, part.expression(), part.descending(), null, null, null, null);
  }

  /** The parts of a unique index, in columns of their own where the index itself cannot say it. */
  private List<IndexPart> computed(ModelIndex index, String name, @Nullable String condition) {
    List<IndexPart> parts = new ArrayList<>(parts(index));
    int last = parts.size() - 1;
    for (int i = 0; i <= last; i++) {
      IndexPart part = parts.get(i);
      String when = i == last && !types.traits().partialIndexes() ? condition : null;
      if (when == null && (!part.expression() || types.traits().expressionIndexes())) {
        continue;
      }
      String value = part.expression() ? part.text() : types.quoted(part.text());
      boolean live = !part.expression() && index.where() == null;
      String column = live ? "live_" + index.parts().get(i).text() : name + "_value";
      String expression = when == null ? value : "CASE WHEN " + when + " THEN " + value + " END";
      parts.set(i, addColumn(column, about(index.parts().get(i)), expression, part));
    }
    return parts;
  }

  /** A generated column of the type of the one that it is about, and the part over it. */
  private IndexPart addColumn(
      String column, List<String> about, String expression, IndexPart part) {
    if (about.size() != 1) {
      problems.add(
          "%s has a unique index over %s, which %s has no index for. Make a @Generated property of it, and that @Unique."
              .formatted(table.origin(), part.text(), types.traits().product()));
      return part;
    }
    String source = names.catalog(about.get(0));
    ColumnType type =
        columns.stream()
            .filter(each -> each.name().equals(source))
            .map(Column::type)
            .findFirst()
            .orElseThrow();
    Column computed =
        new Column(
            names.catalog(column),
            type,
            true,
            null,
            null,
            new Generated(expression, false),
            null,
            null,
            new TreeMap<>(),
            new TreeMap<>());
    if (!columns.contains(computed)) {
      columns.add(computed);
    }
    return IndexPart.column(computed.name());
  }

  /** The columns by which it is called. */
  private List<String> about(ModelIndex index) {
    return index.parts().stream().flatMap(part -> about(part).stream()).distinct().toList();
  }

  private List<String> about(ModelIndex.Part part) {
    return part.expression()
        ? table.columns().stream()
            .map(ModelColumn::column)
            .filter(column -> Expressions.mentions(part.text(), column))
            .toList()
        : List.of(part.text());
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
}
