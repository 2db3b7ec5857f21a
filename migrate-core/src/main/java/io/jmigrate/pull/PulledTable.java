package io.jmigrate.pull;

import io.jmigrate.change.Expressions;
import io.jmigrate.model.EnumConstants;
import io.jmigrate.model.ModelAssociation;
import io.jmigrate.model.ModelCheck;
import io.jmigrate.model.ModelColumn;
import io.jmigrate.model.ModelFragment;
import io.jmigrate.model.ModelIndex;
import io.jmigrate.model.Naming;
import io.jmigrate.model.ValueType;
import io.jmigrate.schema.Check;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.ColumnType;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.Domain;
import io.jmigrate.schema.EnumType;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.IndexPart;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.PrimaryKey;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import io.jmigrate.schema.UniqueKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** The model of one table, but for what ties it to others. */
final class PulledTable {
  private static final String BTREE = "btree";

  private final Table table;
  private final Schema schema;
  private final PulledNames names;
  private final TypeProbe probe;
  private final PulledExpressions expressions;
  private final List<String> key;
  private final Map<String, String> properties = new LinkedHashMap<>();

  /** Every name of a component so far; those of associations are added. */
  final Set<String> taken = new HashSet<>();

  PulledTable(
      Table table,
      Schema schema,
      PulledNames names,
      TypeProbe probe,
      PulledExpressions expressions) {
    this.table = table;
    this.schema = schema;
    this.names = names;
    this.probe = probe;
    this.expressions = expressions;
    PrimaryKey primary = table.primaryKey();
    this.key = primary == null ? List.of() : columns(primary.parts());
    for (Column column : table.columns()) {
      properties.put(column.name(), PulledNames.free(Naming.property(column.name()), taken));
    }
  }

  ObjectName name() {
    return table.name();
  }

  Table table() {
    return table;
  }

  /** The properties of columns, in the same order. */
  List<String> properties(List<String> columns) {
    return columns.stream()
        .map(column -> Objects.requireNonNull(properties.get(column), column))
        .toList();
  }

  ModelFragment fragment(List<ModelAssociation> associations) {
    return new ModelFragment(
        ModelFragment.FORMAT,
        names.model(table.name()),
        names.written(table.name().name()),
        names.namespace(table.name()),
        null,
        table.comment(),
        table.columns().stream().map(this::column).toList(),
        associations,
        indexes(),
        checks());
  }

  private ModelColumn column(Column column) {
    EnumConstants constants = constants(column);
    ColumnType plain = plain(column.type());
    TypeProbe.Value value = constants != null || plain == null ? null : probe.of(plain);
    boolean id = key.contains(column.name());
    boolean serial = id && key.size() == 1 && expressions.numbers(column.defaultExpression());
    return new ModelColumn(
        properties(List.of(column.name())).get(0),
        names.written(column.name()),
        null,
        constants != null ? ValueType.ENUM : value == null ? other(plain) : value.type(),
        value != null && value.array(),
        value == null ? null : value.length(),
        value == null ? null : value.precision(),
        value == null ? null : value.scale(),
        constants,
        constants == null && value == null && plain != null ? plain.sql() : null,
        column.nullable(),
        id,
        column.identity() != null || serial,
        expressions.usable(column.defaultExpression()),
        column.generated() == null ? null : expressions.usable(column.generated().expression()),
        null,
        column.comment());
  }

  /** A type that models name as it is, or as text where they cannot. */
  private static ValueType other(@Nullable ColumnType plain) {
    return plain == null ? ValueType.TEXT : TypeProbe.nearest(plain.sql());
  }

  /** What a domain stands for; null for a type of this database that models do not make. */
  private @Nullable ColumnType plain(ColumnType type) {
    if (type.uses().isEmpty()) {
      return type;
    }
    Domain domain = schema.domains().get(type.uses().first());
    return domain != null && type.sql().endsWith(domain.name().name())
        ? plain(domain.type())
        : null;
  }

  /** Those of a type of this database whose values are all names in Java. */
  private @Nullable EnumConstants constants(Column column) {
    if (column.type().uses().size() != 1) {
      return null;
    }
    EnumType type = schema.enums().get(column.type().uses().first());
    if (type == null
        || !column.type().sql().endsWith(type.name().name())
        || !type.labels().stream().allMatch(SourceVersion::isName)) {
      return null;
    }
    return new EnumConstants(
        names.written(type.name().name()), type.labels(), EnumConstants.Storage.NATIVE);
  }

  private List<ModelIndex> indexes() {
    List<ModelIndex> indexes = new ArrayList<>();
    for (Constraint constraint : table.constraints().values()) {
      if (constraint instanceof UniqueKey unique) {
        indexes.add(
            new ModelIndex(
                given(unique.name(), columns(unique.parts()), "key"),
                true,
                parts(unique.parts().stream()),
                null));
      }
    }
    for (Index index : table.indexes().values()) {
      List<String> columns = columns(index.parts());
      String name = given(index.name(), columns, index.unique() ? "key" : "idx");
      boolean ofKey = name == null && ofForeignKey(columns);
      boolean plain = index.method().equalsIgnoreCase(BTREE);
      if (plain && !ofKey && index.parts().stream().noneMatch(IndexPart::expression)) {
        indexes.add(
            new ModelIndex(
                name,
                index.unique(),
                parts(index.parts().stream()),
                expressions.usable(index.predicate())));
      }
    }
    return indexes;
  }

  /** Whether models make this index by themselves: nothing else begins with those columns. */
  private boolean ofForeignKey(List<String> columns) {
    Stream<List<String>> others =
        Stream.concat(
            Stream.of(key),
            Stream.concat(
                table.indexes().values().stream().map(index -> columns(index.parts())),
                table.constraints().values().stream()
                    .filter(UniqueKey.class::isInstance)
                    .map(unique -> columns(((UniqueKey) unique).parts()))));
    return table.foreignKeys().anyMatch(foreign -> foreign.columns().equals(columns))
        && others
                .filter(other -> other.size() >= columns.size())
                .filter(other -> other.subList(0, columns.size()).equals(columns))
                .count()
            == 1;
  }

  /** The name to say; null where the rules give it. */
  @Nullable String given(String catalog, List<String> columns, String suffix) {
    String written = names.written(catalog);
    List<String> words = new ArrayList<>(columns.stream().map(names::written).toList());
    words.add(0, names.written(table.name().name()));
    words.add(suffix);
    return written.equals(String.join("_", words)) ? null : written;
  }

  private List<ModelIndex.Part> parts(Stream<IndexPart> parts) {
    return parts
        .map(
            part ->
                new ModelIndex.Part(
                    properties(List.of(part.text())).get(0), false, part.descending()))
        .toList();
  }

  private List<ModelCheck> checks() {
    List<ModelCheck> checks = new ArrayList<>();
    for (Constraint constraint : table.constraints().values()) {
      if (constraint instanceof Check check && expressions.usable(check.expression()) != null) {
        List<String> about =
            table.columns().stream()
                .map(Column::name)
                .filter(column -> Expressions.mentions(check.expression(), names.written(column)))
                .toList();
        String name = given(check.name(), about.size() == 1 ? about : List.of(), "check");
        checks.add(new ModelCheck(name, check.expression()));
      }
    }
    return checks;
  }

  static List<String> columns(List<IndexPart> parts) {
    return parts.stream().map(IndexPart::text).toList();
  }
}
