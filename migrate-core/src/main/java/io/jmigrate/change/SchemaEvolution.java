package io.jmigrate.change;

import io.jmigrate.schema.Column;
import io.jmigrate.schema.Constraint;
import io.jmigrate.schema.Domain;
import io.jmigrate.schema.EnumType;
import io.jmigrate.schema.Families;
import io.jmigrate.schema.ForeignKey;
import io.jmigrate.schema.Index;
import io.jmigrate.schema.Namespace;
import io.jmigrate.schema.ObjectName;
import io.jmigrate.schema.Privileges;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.ScriptedObject;
import io.jmigrate.schema.Sequence;
import io.jmigrate.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Applies changes to a schema in memory, as a database would. Not thread-safe. */
public final class SchemaEvolution implements SchemaChange.Visitor<SchemaEvolution> {
  private final Schema origin;
  private final SortedMap<String, Namespace> namespaces;
  private final SortedMap<ObjectName, Table> tables;
  private final SortedMap<ObjectName, EnumType> enums;
  private final SortedMap<ObjectName, Domain> domains;
  private final SortedMap<ObjectName, Sequence> sequences;
  private final SortedMap<String, ScriptedObject> scripted;
  private final SortedMap<String, Privileges> privileges;

  /** Starts from {@code origin}, which stays as it is. */
  public SchemaEvolution(Schema origin) {
    this.origin = origin;
    this.namespaces = new TreeMap<>(origin.namespaces());
    this.tables = new TreeMap<>(origin.tables());
    this.enums = new TreeMap<>(origin.enums());
    this.domains = new TreeMap<>(origin.domains());
    this.sequences = new TreeMap<>(origin.sequences());
    this.scripted = new TreeMap<>(origin.scripted());
    this.privileges = new TreeMap<>(origin.privileges());
  }

  /**
   * What {@code origin} is after the changes, in their order.
   *
   * @throws IllegalStateException when a change does not fit the schema it meets
   */
  public static Schema apply(Schema origin, List<? extends SchemaChange> changes) {
    SchemaEvolution evolution = new SchemaEvolution(origin);
    changes.forEach(change -> change.accept(evolution));
    return evolution.schema();
  }

  /** The schema as it is now. */
  public Schema schema() {
    return new Schema(
        namespaces, tables, enums, domains, sequences, scripted, privileges, origin.unmodelled());
  }

  @Override
  public SchemaEvolution createNamespace(ObjectChange.CreateNamespace change) {
    return added(namespaces, change.namespace().name(), change.namespace());
  }

  @Override
  public SchemaEvolution dropNamespace(ObjectChange.DropNamespace change) {
    return dropped(namespaces, change.namespace().name(), change.namespace());
  }

  @Override
  public SchemaEvolution alterNamespace(ObjectChange.AlterNamespace change) {
    return replaced(namespaces, change.before().name(), change.before(), change.after());
  }

  @Override
  public SchemaEvolution createEnum(ObjectChange.CreateEnum change) {
    return added(enums, change.type().name(), change.type());
  }

  @Override
  public SchemaEvolution dropEnum(ObjectChange.DropEnum change) {
    return dropped(enums, change.type().name(), change.type());
  }

  @Override
  public SchemaEvolution alterEnum(ObjectChange.AlterEnum change) {
    return replaced(enums, change.before().name(), change.before(), change.after());
  }

  @Override
  public SchemaEvolution createDomain(ObjectChange.CreateDomain change) {
    return added(domains, change.domain().name(), change.domain());
  }

  @Override
  public SchemaEvolution dropDomain(ObjectChange.DropDomain change) {
    return dropped(domains, change.domain().name(), change.domain());
  }

  @Override
  public SchemaEvolution alterDomain(ObjectChange.AlterDomain change) {
    return replaced(domains, change.before().name(), change.before(), change.after());
  }

  @Override
  public SchemaEvolution createSequence(ObjectChange.CreateSequence change) {
    return added(sequences, change.sequence().name(), change.sequence());
  }

  @Override
  public SchemaEvolution dropSequence(ObjectChange.DropSequence change) {
    return dropped(sequences, change.sequence().name(), change.sequence());
  }

  @Override
  public SchemaEvolution alterSequence(ObjectChange.AlterSequence change) {
    return replaced(sequences, change.before().name(), change.before(), change.after());
  }

  @Override
  public SchemaEvolution renameSequence(ObjectChange.RenameSequence change) {
    Sequence sequence = sequences.remove(change.before());
    require(sequence != null && !sequences.containsKey(change.after()), change);
    sequences.put(change.after(), Objects.requireNonNull(sequence).named(change.after()));
    renamePrivileges("sequence", change.before(), change.after());
    return this;
  }

  @Override
  public SchemaEvolution createScripted(ObjectChange.CreateScripted change) {
    return added(scripted, change.object().toString(), change.object());
  }

  @Override
  public SchemaEvolution dropScripted(ObjectChange.DropScripted change) {
    return dropped(scripted, change.object().toString(), change.object());
  }

  @Override
  public SchemaEvolution alterScripted(ObjectChange.AlterScripted change) {
    return replaced(scripted, change.before().toString(), change.before(), change.after());
  }

  @Override
  public SchemaEvolution alterPrivileges(ObjectChange.AlterPrivileges change) {
    privileges.put(change.after().object(), change.after());
    return this;
  }

  @Override
  public SchemaEvolution createTable(ObjectChange.CreateTable change) {
    return added(tables, change.table().name(), withoutForeignKeys(change.table()));
  }

  @Override
  public SchemaEvolution dropTable(ObjectChange.DropTable change) {
    Table table = tables.remove(change.table().name());
    require(
        table != null && withoutForeignKeys(table).equals(withoutForeignKeys(change.table())),
        change);
    return this;
  }

  @Override
  public SchemaEvolution renameTable(ObjectChange.RenameTable change) {
    Table table = tables.remove(change.before());
    require(table != null && !tables.containsKey(change.after()), change);
    tables.put(change.after(), table.named(change.after()));
    tables.replaceAll(
        (name, other) ->
            foreignKeys(
                other,
                key ->
                    key.target().equals(change.before())
                        ? key.with(key.columns(), change.after(), key.targetColumns())
                        : key));
    tables.replaceAll(
        (name, other) -> other.childOf(other.parents().renamed(change.before(), change.after())));
    reowned(change.before(), owner -> new Sequence.Owner(change.after(), owner.column()));
    renamePrivileges("table", change.before(), change.after());
    return this;
  }

  @Override
  public SchemaEvolution alterTable(TableChange.AlterTable change) {
    Table table = table(change);
    return put(
        new Table(
            table.name(),
            table.columns(),
            table.constraints(),
            table.indexes(),
            change.after().comment(),
            change.after().parents(),
            change.after().options(),
            table.unmodelled()));
  }

  @Override
  public SchemaEvolution addColumn(TableChange.AddColumn change) {
    Table table = table(change);
    require(table.column(change.column().name()) == null, change);
    List<Column> columns = new ArrayList<>(table.columns());
    columns.add(index(change.place(), columns), change.column());
    return put(table.with(columns, table.constraints(), table.indexes()));
  }

  @Override
  public SchemaEvolution dropColumn(TableChange.DropColumn change) {
    Table table = table(change);
    List<Column> columns = new ArrayList<>(table.columns());
    require(columns.remove(change.column()), change);
    return put(table.with(columns, table.constraints(), table.indexes()));
  }

  @Override
  public SchemaEvolution alterColumn(TableChange.AlterColumn change) {
    Table table = table(change);
    List<Column> columns = new ArrayList<>(table.columns());
    int at = columns.indexOf(change.before());
    require(at >= 0, change);
    if (change.reached() == null) {
      columns.set(at, change.after());
    } else {
      columns.remove(at);
      columns.add(index(change.reached(), columns), change.after());
    }
    return put(table.with(columns, table.constraints(), table.indexes()));
  }

  @Override
  public SchemaEvolution renameColumn(TableChange.RenameColumn change) {
    Table table = table(change);
    require(table.column(change.before()) != null && table.column(change.after()) == null, change);
    Renaming renaming = new Renaming(change.table(), change.before(), change.after());
    put(renaming.in(table));
    for (Table child : Families.children(schema(), change.table())) {
      // The server renames it there, too.
      renameColumn(new TableChange.RenameColumn(child.name(), change.before(), change.after()));
    }
    tables.replaceAll((name, other) -> foreignKeys(other, renaming::inTarget));
    reowned(
        change.table(),
        owner ->
            owner.column().equals(change.before())
                ? new Sequence.Owner(change.table(), change.after())
                : owner);
    privileges.computeIfPresent(
        "table " + change.table(), (key, those) -> those.renamed(change.before(), change.after()));
    return this;
  }

  @Override
  public SchemaEvolution addConstraint(TableChange.AddConstraint change) {
    SortedMap<String, Constraint> constraints = new TreeMap<>(table(change).constraints());
    added(constraints, change.constraint().name(), change.constraint());
    return constraints(change, constraints);
  }

  @Override
  public SchemaEvolution dropConstraint(TableChange.DropConstraint change) {
    SortedMap<String, Constraint> constraints = new TreeMap<>(table(change).constraints());
    dropped(constraints, change.constraint().name(), change.constraint());
    return constraints(change, constraints);
  }

  @Override
  public SchemaEvolution alterConstraint(TableChange.AlterConstraint change) {
    SortedMap<String, Constraint> constraints = new TreeMap<>(table(change).constraints());
    dropped(constraints, change.before().name(), change.before());
    added(constraints, change.after().name(), change.after());
    return constraints(change, constraints);
  }

  @Override
  public SchemaEvolution createIndex(TableChange.CreateIndex change) {
    SortedMap<String, Index> indexes = new TreeMap<>(table(change).indexes());
    added(indexes, change.index().name(), change.index());
    return indexes(change, indexes);
  }

  @Override
  public SchemaEvolution dropIndex(TableChange.DropIndex change) {
    SortedMap<String, Index> indexes = new TreeMap<>(table(change).indexes());
    dropped(indexes, change.index().name(), change.index());
    return indexes(change, indexes);
  }

  @Override
  public SchemaEvolution alterIndex(TableChange.AlterIndex change) {
    SortedMap<String, Index> indexes = new TreeMap<>(table(change).indexes());
    dropped(indexes, change.before().name(), change.before());
    added(indexes, change.after().name(), change.after());
    return indexes(change, indexes);
  }

  private SchemaEvolution constraints(
      TableChange change, SortedMap<String, Constraint> constraints) {
    Table table = table(change);
    return put(table.with(table.columns(), constraints, table.indexes()));
  }

  private SchemaEvolution indexes(TableChange change, SortedMap<String, Index> indexes) {
    Table table = table(change);
    return put(table.with(table.columns(), table.constraints(), indexes));
  }

  private Table table(TableChange change) {
    Table table = tables.get(change.table());
    require(table != null, change);
    return Objects.requireNonNull(table);
  }

  private SchemaEvolution put(Table table) {
    tables.put(table.name(), table);
    return this;
  }

  private <K, V> SchemaEvolution added(SortedMap<K, V> map, K name, V value) {
    require(map.putIfAbsent(name, value) == null, value);
    return this;
  }

  private <K, V> SchemaEvolution dropped(SortedMap<K, V> map, K name, V value) {
    require(map.remove(name, value), value);
    return this;
  }

  private <K, V> SchemaEvolution replaced(SortedMap<K, V> map, K name, V before, V after) {
    require(map.replace(name, before, after), before);
    return this;
  }

  private static void require(boolean fits, Object what) {
    if (!fits) {
      throw new IllegalStateException("The schema is not as this needs it: " + what);
    }
  }

  /** The index a column gets in {@code columns}, which does not hold it yet. */
  private static int index(@Nullable Place place, List<Column> columns) {
    if (place == null) {
      return columns.size();
    }
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(place.after())) {
        return i + 1;
      }
    }
    require(place.after() == null, place);
    return 0;
  }

  private void reowned(ObjectName table, UnaryOperator<Sequence.Owner> change) {
    sequences.replaceAll(
        (name, sequence) -> {
          Sequence.Owner owner = sequence.owner();
          return owner != null && owner.table().equals(table)
              ? sequence.ownedBy(change.apply(owner))
              : sequence;
        });
  }

  /** Also of what comes and goes with the object. */
  private void renamePrivileges(String kind, ObjectName before, ObjectName after) {
    Privileges those = privileges.remove(kind + " " + before);
    if (those != null) {
      privileges.put(kind + " " + after, those.of(kind, after));
    }
    privileges.replaceAll(
        (key, other) ->
            other.holder().equals(kind + " " + before) ? other.heldBy(kind + " " + after) : other);
  }

  private static Table foreignKeys(Table table, UnaryOperator<ForeignKey> change) {
    SortedMap<String, Constraint> constraints = new TreeMap<>(table.constraints());
    constraints.replaceAll(
        (name, constraint) ->
            constraint instanceof ForeignKey key ? change.apply(key) : constraint);
    return constraints.equals(table.constraints())
        ? table
        : table.with(table.columns(), constraints, table.indexes());
  }

  private static Table withoutForeignKeys(Table table) {
    SortedMap<String, Constraint> constraints = new TreeMap<>(table.constraints());
    constraints.values().removeIf(ForeignKey.class::isInstance);
    return table.with(table.columns(), constraints, table.indexes());
  }
}
