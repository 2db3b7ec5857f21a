package io.jmigrate.model;

import io.jmigrate.compare.SchemaComparer;
import io.jmigrate.compare.SchemaLoader;
import io.jmigrate.compare.SchemaLocation;
import io.jmigrate.compare.SchemaScript;
import io.jmigrate.connection.Database;
import io.jmigrate.connection.Target;
import io.jmigrate.dialect.Dialect;
import io.jmigrate.dialect.Dialects;
import io.jmigrate.schema.Schema;
import io.jmigrate.scratch.ScratchDatabases;
import io.jmigrate.testing.DatabaseUrl;
import io.jmigrate.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A database of one product, what models become there, and scripts that are loaded into it. */
final class ModelDatabase implements AutoCloseable {
  private static final String NAME = "jmigrate test";
  private static final String HISTORY = "jmigrate_history";

  private final Database database;

  /** Keeps a database in memory there. */
  private final Connection keeper;

  ModelDatabase(TestDatabase product) {
    DatabaseUrl url = product.createDatabase();
    this.database =
        new Database(new Target(url.url(), url.user(), url.password()), Dialects.installed(), NAME);
    this.keeper = database.open(Duration.ZERO);
  }

  Dialect dialect() {
    return database.dialect();
  }

  /** The database itself, to run statements in. */
  Connection connection() {
    return keeper;
  }

  /** What the models become, as the server reads them. */
  Schema read(Path... classPath) {
    return comparer().read(new SchemaLocation.ModelsAt(List.of(classPath)));
  }

  /** The script that makes a schema. */
  String script(Schema schema) {
    return SchemaScript.of(schema, dialect(), Set.of());
  }

  /** What the script makes of this database, which must be empty. */
  Schema load(String script) {
    try {
      Path file = Files.createTempFile("models", ".sql");
      try {
        Files.writeString(file, script);
        SchemaLoader.load(database, file, HISTORY);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return comparer().read(new SchemaLocation.Live(database.target()));
  }

  SchemaComparer comparer() {
    ScratchDatabases scratch =
        new ScratchDatabases(database.target(), null, Dialects.installed(), NAME, warning -> {});
    return new SchemaComparer(
        scratch,
        Dialects.installed(),
        HISTORY,
        NAME,
        (made, locations) -> {
          throw new IllegalStateException(locations.toString());
        });
  }

  @Override
  public void close() throws java.sql.SQLException {
    keeper.close();
  }
}
