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
import io.jmigrate.schema.Index;
import io.jmigrate.schema.IndexPart;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.PrimaryKey;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Table;
import io.jmigrate.schema.UniqueKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The model of one table, but for what ties it to others. */
final class PulledTable {
  private static final String BTREE = "btree";

  private final Table table;
  private final Schema schema;
  private final PulledNames names;
  private final TypeProbe probe;
  private final PulledExpressions expressions;
  private final PulledEnums enums;
  private final List<String> key;
  private final Map<String, String> properties = new LinkedHashMap<>();

  /** Every name of a component so far; those of associations are added. */
  final Set<String> taken = new HashSet<>();

  PulledTable(
      Table table,
      Schema schema,
      PulledNames names,
      TypeProbe probe,
      PulledExpressions expressions,
      PulledEnums enums) {
    this.table = table;
    this.schema = schema;
    this.names = names;
    this.probe = probe;
    this.expressions = expressions;
    this.enums = enums;
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
    EnumConstants constants = enums.of(table, column);
    ColumnType plain = plain(column.type());
    TypeProbe.Value value = constants != null || plain == null ? null : probe.of(plain);
    boolean id = key.contains(column.name());
    String serial = expressions.serial(table.name(), column);
    String sqlType = constants == null && value == null && plain != null ? plain.sql() : serial;
    ValueType type =
        constants != null ? ValueType.ENUM : value == null ? other(plain) : value.type();
    String given = PulledLiterals.plain(column.defaultExpression(), column.type().sql(), type);
    return new ModelColumn(
        properties(List.of(column.name())).get(0),
        names.written(column.name()),
        null,
        type,
        value != null && value.array(),
        value == null ? null : value.length(),
        value == null ? null : value.precision(),
        value == null ? null : value.scale(),
        constants,
        sqlType,
        column.nullable(),
        id,
        column.identity() != null || (serial == null && id && isNumbered(column)),
        expressions.usable(given),
        column.generated() == null ? null : expressions.usable(column.generated().expression()),
        null,
        column.comment());
  }

  /** Whether a sequence that several columns may share, or of another name, numbers the rows. */
  private boolean isNumbered(Column column) {
    return key.size() == 1 && expressions.numbers(column.defaultExpression());
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
      if (plain && !ofKey && sayable(index)) {
        indexes.add(
            new ModelIndex(
                name,
                index.unique(),
                parts(index.parts().stream()),
                expressions.usable(index.predicate())));
      }
    }
    // By what they say, since a key may become an index of the same name, and the reverse.
    indexes.sort(Comparator.comparing(ModelIndex::toString));
    return indexes;
  }

  /** Expressions have to mean something without what models do not make. */
  private boolean sayable(Index index) {
    return (index.predicate() == null || expressions.usable(index.predicate()) != null)
        && index.parts().stream()
            .filter(IndexPart::expression)
            .allMatch(part -> expressions.usable(part.text()) != null);
  }

  /** Whether models make this index by themselves: nothing else begins with those columns. */
  private boolean ofForeignKey(List<String> columns) {
    Stream<List<String>> others =
        Stream.concat(
            Stream.of(key),
            Stream.concat(
                table.indexes().values().stream()
                    .filter(index -> index.predicate() == null)
                    .map(index -> columns(index.parts())),
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
    if (names.isGenerated(catalog)) {
      return null;
    }
    String written = names.written(catalog);
    List<String> words = new ArrayList<>(columns.stream().map(names::written).toList());
    words.add(0, names.written(table.name().name()));
    words.add(suffix);
    boolean shared =
        table.indexes().containsKey(catalog) && table.constraints().containsKey(catalog);
    return written.equals(String.join("_", words)) && !shared ? null : written;
  }

  private List<ModelIndex.Part> parts(Stream<IndexPart> parts) {
    return parts
        .map(
            part ->
                new ModelIndex.Part(
                    part.expression() ? part.text() : properties(List.of(part.text())).get(0),
                    part.expression(),
                    part.descending()))
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
