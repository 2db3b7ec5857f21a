package io.jmigrate.schema;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything a database holds that jmigrate compares; sorted by name.
 *
 * @param namespaces schemas within the database, the default one included; empty on MySQL, MariaDB
 * @param sequences those of identity columns are left out: they are the column's
 * @param scripted views, routines, triggers and the like, by kind and name: {@code view
 *     shop.totals}
 * @param unmodelled objects which were met but cannot be represented; sorted
 */
public record Schema(
    SortedMap<String, Namespace> namespaces,
    SortedMap<ObjectName, Table> tables,
    SortedMap<ObjectName, EnumType> enums,
    SortedMap<ObjectName, Domain> domains,
    SortedMap<ObjectName, Sequence> sequences,
    SortedMap<String, ScriptedObject> scripted,
    List<Unmodelled> unmodelled) {
  /** A database that nobody has used yet. */
  public static final Schema EMPTY = new SchemaBuilder().build();

  public Schema {
    namespaces = Ordered.copy(namespaces);
    tables = Ordered.copy(tables);
    enums = Ordered.copy(enums);
    domains = Ordered.copy(domains);
    sequences = Ordered.copy(sequences);
    scripted = Ordered.copy(scripted);
    unmodelled = unmodelled.stream().sorted().toList();
  }

  /** Null when there is no such table. */
  public @Nullable Table table(ObjectName name) {
    return tables.get(name);
  }

  /** A table known to be there. */
  public Table requireTable(ObjectName name) {
    return Objects.requireNonNull(tables.get(name), name::toString);
  }

  /** The same schema with other tables. */
  public Schema withTables(SortedMap<ObjectName, Table> others) {
    return new Schema(namespaces, others, enums, domains, sequences, scripted, unmodelled);
  }
}
