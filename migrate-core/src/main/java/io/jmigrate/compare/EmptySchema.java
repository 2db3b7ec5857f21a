package io.jmigrate.compare;

import io.jmigrate.schema.Namespace;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.SchemaBuilder;
import java.util.List;

/** What a new database holds, and what of a schema can be made in one. */
public final class EmptySchema {
  /** PostgreSQL and H2 make this namespace with every database; H2 in the case of its mode. */
  private static final String STANDARD = "public";

  /** PostgreSQL's comment on it; H2 makes none. */
  private static final String COMMENT = "standard public schema";

  private EmptySchema() {}

  /** A new database on the server that {@code schema} was read from. */
  public static Schema like(Schema schema) {
    SchemaBuilder empty = new SchemaBuilder();
    for (Namespace namespace : schema.namespaces().values()) {
      if (namespace.name().equalsIgnoreCase(STANDARD)) {
        empty.add(namespace);
      }
    }
    return empty.build();
  }

  /** The same, as long as nobody has spoken of the standard namespace. */
  static Schema fresh(Schema schema) {
    SchemaBuilder empty = new SchemaBuilder();
    for (Namespace namespace : like(schema).namespaces().values()) {
      boolean spoken = namespace.comment() != null;
      empty.add(spoken ? new Namespace(namespace.name(), COMMENT) : namespace);
    }
    return empty.build();
  }

  /** The schema without the objects that cannot be represented. */
  static Schema modelled(Schema schema) {
    return new Schema(
        schema.namespaces(),
        schema.tables(),
        schema.enums(),
        schema.domains(),
        schema.sequences(),
        schema.scripted(),
        schema.privileges(),
        List.of());
  }
}
