package io.jmigrate.compare;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.migration.Script;
import io.jmigrate.migration.ScriptFile;
import io.jmigrate.model.ModelClassPath;
import io.jmigrate.model.ModelJoiner;
import io.jmigrate.model.ModelSchema;
import io.jmigrate.schema.Schema;
import io.jmigrate.scratch.ScratchDatabase;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Makes what models ask for in a scratch database, so that the server says how it reads them. */
final class ModelScript {
  private ModelScript() {}

  /**
   * Reads the models and makes their schema.
   *
   * @param empty the schema of {@code scratch} so far
   * @throws io.jmigrate.error.JmigrateException (INVALID_MODELS) when they contradict each other,
   *     or the server refuses what they say
   */
  static ModelSchema make(ScratchDatabase scratch, Schema empty, SchemaLocation.ModelsAt models) {
    Dialect dialect = scratch.database().dialect();
    ModelSchema wanted =
        ModelSchema.of(
            ModelJoiner.join(ModelClassPath.read(models.classPath())), dialect.models(), empty);
    String sql = SchemaScript.of(wanted.schema(), dialect, Set.of());
    scratch.load(new Script(new Text(models.described(), sql), Script.Section.WHOLE));
    return wanted;
  }

  /** A script that is in no file. */
  private record Text(String path, String sql) implements ScriptFile {
    @Override
    public InputStream open() {
      return new ByteArrayInputStream(sql.getBytes(StandardCharsets.UTF_8));
    }
  }
}
