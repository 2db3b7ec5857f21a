package io.jmigrate.schema;

import java.util.Comparator;

/**
 * The name of an object within its database, exactly as the catalog has it.
 *
 * @param schema the namespace; empty where a database has none inside it (MySQL, MariaDB)
 */
public record ObjectName(String schema, String name) implements Comparable<ObjectName> {
  private static final Comparator<ObjectName> ORDER =
      Comparator.comparing(ObjectName::schema).thenComparing(ObjectName::name);

  /** Another object beside this one. */
  public ObjectName sibling(String other) {
    return new ObjectName(schema, other);
  }

  @Override
  public int compareTo(ObjectName other) {
    return ORDER.compare(this, other);
  }

  /** For people: {@code shop.orders}, unquoted. */
  @Override
  public String toString() {
    return schema.isEmpty() ? name : schema + "." + name;
  }
}
