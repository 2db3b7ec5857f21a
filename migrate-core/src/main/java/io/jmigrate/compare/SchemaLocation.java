package io.jmigrate.compare;

import io.jmigrate.connection.Target;
import java.nio.file.Path;

/** Where a schema is kept. Only a live one needs no scratch database to be read. */
public sealed interface SchemaLocation {
  /** For people, without secrets. */
  String described();

  /** A database as it is now. */
  record Live(Target target) implements SchemaLocation {
    @Override
    public String described() {
      return target.toString();
    }
  }

  /** A script that makes a schema in an empty database. */
  record ScriptAt(Path file) implements SchemaLocation {
    @Override
    public String described() {
      return file.toString();
    }
  }

  /** What all migrations of a folder, or of {@code classpath:…}, make of an empty database. */
  record MigrationsAt(String location) implements SchemaLocation {
    @Override
    public String described() {
      return "the migrations in " + location;
    }
  }
}
