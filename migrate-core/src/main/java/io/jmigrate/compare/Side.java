package io.jmigrate.compare;

import io.jmigrate.connection.Database;
import io.jmigrate.model.ModelSchema;
import io.jmigrate.schema.Schema;
import io.jmigrate.scratch.ScratchDatabase;
import org.jspecify.annotations.Nullable;

/**
 * One of two schemas, read, with the database it was read from.
 *
 * @param scratch where it was made for the purpose, and so may be changed; null for a live one
 * @param models what the models ask for that it was made of; null where it was not made of models
 * @param fingerprint of those models; null likewise
 */
record Side(
    SchemaLocation location,
    Schema schema,
    Database database,
    @Nullable ScratchDatabase scratch,
    @Nullable ModelSchema models,
    @Nullable String fingerprint)
    implements AutoCloseable {
  @Override
  public void close() {
    if (scratch != null) {
      scratch.close();
    }
  }
}
