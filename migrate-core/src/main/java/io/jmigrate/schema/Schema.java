package io.jmigrate.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything a database holds that jmigrate compares; sorted by name.
 *
 * @param namespaces schemas within the database, the default one included; empty on MySQL, MariaDB
 * @param sequences those of identity columns are left out: they are the column's
 * @param scripted views, routines, triggers and the like, by kind and name: {@code view
 *     shop.totals}
 * @param privileges by object: {@code view shop.totals}; of objects that nobody was given anything
 *     of, none as a rule
 * @param unmodelled objects which were met but cannot be represented; sorted
 */
public record Schema(
    SortedMap<String, Namespace> namespaces,
    SortedMap<ObjectName, Table> tables,
    SortedMap<ObjectName, EnumType> enums,
    SortedMap<ObjectName, Domain> domains,
    SortedMap<ObjectName, Sequence> sequences,
    SortedMap<String, ScriptedObject> scripted,
    SortedMap<String, Privileges> privileges,
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
    privileges = Ordered.copy(privileges);
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
    return new Schema(
        namespaces, others, enums, domains, sequences, scripted, privileges, unmodelled);
  }

  /** The same schema with other privileges. */
  public Schema withPrivileges(SortedMap<String, Privileges> others) {
    return new Schema(namespaces, tables, enums, domains, sequences, scripted, others, unmodelled);
  }

  /** The same schema as if nobody had been given or taken anything. */
  public Schema withoutPrivileges() {
    return withPrivileges(new TreeMap<>());
  }

  /** All objects by kind and name, as those are called that hold privileges. */
  public Set<String> objects() {
    Set<String> objects = new HashSet<>(scripted.keySet());
    namespaces.keySet().forEach(name -> objects.add("schema " + name));
    tables.keySet().forEach(name -> objects.add("table " + name));
    enums.keySet().forEach(name -> objects.add("enum " + name));
    domains.keySet().forEach(name -> objects.add("domain " + name));
    sequences.keySet().forEach(name -> objects.add("sequence " + name));
    unmodelled.forEach(object -> objects.add(object.toString()));
    return objects;
  }
}
