package io.jmigrate.schema;

/** Where a schema comes from: a live database, a script, migrations, models. */
@FunctionalInterface
public interface SchemaSource {
  /**
   * Reads it anew.
   *
   * @throws io.jmigrate.error.JmigrateException when it cannot be read
   */
  Schema read();
}
