package io.jmigrate.compare;

import io.jmigrate.diff.DiffRules;
import io.jmigrate.model.DeclaredRename;
import io.jmigrate.model.ModelSchema;
import io.jmigrate.model.ModelTable;
import io.jmigrate.model.ModelTraits;
import io.jmigrate.schema.Column;
import io.jmigrate.schema.ColumnType;
import io.jmigrate.schema.Domain;
import io.jmigrate.schema.EnumType;
import io.jmigrate.schema.Generated;
import io.jmigrate.schema.Identity;
import io.jmigrate.schema.Namespace;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.Sequence;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Leaves alone what models have no words for: engine, collation and other options of tables and
 * columns, the numbers of an identity, names that nobody chose, and all that is {@link Unsayable}.
 * The models' schema takes it from the other one, so that no migration changes it.
 */
final class Unsaid {
  private static final Pattern SIZES = Pattern.compile("\\([\\d, ]+\\)");
  private static final Pattern COLLATED =
      Pattern.compile("(?i).*\\b(?:collate|character set|charset)\\b.*");

  private final ModelSchema models;
  private final Schema other;
  private final Unsayable unsayable;
  private final DiffRules rules;
  private final ModelTraits traits;

  private Unsaid(ModelSchema models, Schema other, DiffRules rules, ModelTraits traits) {
    this.models = models;
    this.other = other;
    this.unsayable = new Unsayable(other);
    this.rules = rules;
    this.traits = traits;
  }

  /**
   * The schema that the models make, with what they do not say as {@code other} has it.
   *
   * @param made what the server made of {@code models}
   */
  static Schema settle(
      Schema made, ModelSchema models, Schema other, DiffRules rules, ModelTraits traits) {
    Unsaid unsaid = new Unsaid(models, other, rules, traits);
    SortedMap<String, Namespace> namespaces = new TreeMap<>(made.namespaces());
    namespaces.putAll(other.namespaces());
    SortedMap<ObjectName, Table> tables = new TreeMap<>(made.tables());
    tables.replaceAll((name, table) -> unsaid.settled(table));
    for (Table table : other.tables().values()) {
      if (Unsayable.table(table)) {
        tables.putIfAbsent(table.name(), table);
      }
    }
    SortedMap<ObjectName, EnumType> enums = new TreeMap<>(made.enums());
    unsaid.unsayable.unusedEnums().forEach(type -> enums.putIfAbsent(type.name(), type));
    SortedMap<ObjectName, Domain> domains = new TreeMap<>(other.domains());
    domains.putAll(made.domains());
    return new Schema(
        namespaces,
        tables,
        enums,
        domains,
        unsaid.sequences(made, tables),
        other.scripted(),
        other.privileges(),
        other.unmodelled());
  }

  /** Those of the models, and those that still number a column or belong to none. */
  private SortedMap<ObjectName, Sequence> sequences(
      Schema made, SortedMap<ObjectName, Table> tables) {
    SortedMap<ObjectName, Sequence> sequences = new TreeMap<>(made.sequences());
    for (Sequence sequence : other.sequences().values()) {
      Sequence.Owner owner = sequence.owner();
      Table table = owner == null ? null : tables.get(owner.table());
      Column column = owner == null || table == null ? null : table.column(owner.column());
      if (owner == null || (column != null && column.identity() == null)) {
        sequences.put(sequence.name(), sequence);
      }
    }
    return sequences;
  }

  private Table settled(Table table) {
    ModelTable model = models.origins().get(table.name());
    Table same = other.table(table.name());
    String former = same == null ? former(table.name(), null) : null;
    Table there = former == null ? same : other.table(table.name().sibling(former));
    if (model == null || there == null) {
      return table;
    }
    List<Column> columns = new ArrayList<>();
    for (Column column : table.columns()) {
      columns.add(settled(table.name(), column, there(table.name(), column, there), model));
    }
    Table settled =
        new Table(
            table.name(),
            columns,
            table.constraints(),
            table.indexes(),
            table.comment(),
            there.parents(),
            there.options(),
            there.unmodelled());
    return former == null
        ? new UnsaidParts(model, settled, there, unsayable, rules, traits).settled()
        : settled;
  }

  private @Nullable Column there(ObjectName table, Column column, Table there) {
    Column same = there.column(column.name());
    String former = same == null ? former(table, column.name()) : null;
    return former == null ? same : there.column(former);
  }

  private @Nullable String former(ObjectName table, @Nullable String column) {
    return models.renames().stream()
        .filter(rename -> rename.table().equals(table))
        .filter(rename -> Objects.equals(rename.column(), column))
        .map(DeclaredRename::before)
        .findFirst()
        .orElse(null);
  }

  /** A column of another kind of type has nothing in common with what was there. */
  private Column settled(
      ObjectName table, Column column, @Nullable Column there, ModelTable model) {
    if (there == null || !kind(column.type()).equals(kind(there.type()))) {
      return column;
    }
    // Options may have the column's name in them.
    boolean renamed = !column.name().equals(there.name()) || other.table(table) == null;
    boolean collated =
        model.columns().stream()
            .filter(each -> each.column().equalsIgnoreCase(column.name()))
            .anyMatch(each -> each.sqlType() != null && COLLATED.matcher(each.sqlType()).matches());
    Identity identity = column.identity();
    Generated generated = column.generated();
    Generated old = there.generated();
    boolean computed =
        generated != null && old != null && generated.expression().equals(old.expression());
    boolean unsaid =
        column.defaultExpression() == null
            && generated == null
            && unsayable.value(there.defaultExpression());
    boolean numbered = unsaid && unsayable.numbered(there);
    boolean ofDomain = !there.type().uses().isEmpty() && column.type().uses().isEmpty();
    return new Column(
        column.name(),
        ofDomain ? there.type() : column.type(),
        column.nullable(),
        unsaid && (identity == null || numbered)
            ? there.defaultExpression()
            : column.defaultExpression(),
        numbered || (identity != null && there.identity() != null) ? there.identity() : identity,
        computed ? old : generated,
        collated ? column.collation() : there.collation(),
        column.comment(),
        collated || renamed ? column.options() : there.options(),
        there.unmodelled());
  }

  /** What is left of a type without its sizes; of a domain, that of what it stands for. */
  private String kind(ColumnType type) {
    Domain domain = type.uses().size() == 1 ? other.domains().get(type.uses().first()) : null;
    return domain != null && type.sql().endsWith(domain.name().name())
        ? kind(domain.type())
        : SIZES.matcher(type.sql()).replaceAll("");
  }
}
