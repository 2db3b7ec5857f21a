package io.jmigrate.schema;

import java.util.ArrayList;
import java.util.List;

/** Collects the objects of a schema as an inspector meets them. Not thread-safe. */
public final class SchemaBuilder {
  private final List<Namespace> namespaces = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private final List<EnumType> enums = new ArrayList<>();
  private final List<Domain> domains = new ArrayList<>();
  private final List<Sequence> sequences = new ArrayList<>();
  private final List<ScriptedObject> scripted = new ArrayList<>();
  private final List<Privileges> privileges = new ArrayList<>();
  private final List<Unmodelled> unmodelled = new ArrayList<>();

  public SchemaBuilder add(Namespace namespace) {
    namespaces.add(namespace);
    return this;
  }

  public SchemaBuilder add(Table table) {
    tables.add(table);
    return this;
  }

  public SchemaBuilder add(EnumType type) {
    enums.add(type);
    return this;
  }

  public SchemaBuilder add(Domain domain) {
    domains.add(domain);
    return this;
  }

  public SchemaBuilder add(Sequence sequence) {
    sequences.add(sequence);
    return this;
  }

  public SchemaBuilder add(ScriptedObject object) {
    scripted.add(object);
    return this;
  }

  public SchemaBuilder add(Privileges ofObject) {
    privileges.add(ofObject);
    return this;
  }

  public SchemaBuilder add(Unmodelled object) {
    unmodelled.add(object);
    return this;
  }

  /** Fails when two objects of a kind share a name. */
  public Schema build() {
    return new Schema(
        Ordered.byName(namespaces, Namespace::name),
        Ordered.byName(tables, Table::name),
        Ordered.byName(enums, EnumType::name),
        Ordered.byName(domains, Domain::name),
        Ordered.byName(sequences, Sequence::name),
        Ordered.byName(Foundations.marked(scripted), ScriptedObject::toString),
        Ordered.byName(privileges, Privileges::object),
        unmodelled);
  }
}
