package io.jmigrate.compare;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.error.ErrorCode;
import io.jmigrate.error.JmigrateException;
import io.jmigrate.migration.Script;
import io.jmigrate.migration.ScriptFile;
import io.jmigrate.model.FoundModel;
import io.jmigrate.model.ModelJoiner;
import io.jmigrate.model.ModelSchema;
import io.jmigrate.schema.Schema;
import io.jmigrate.scratch.ScratchDatabase;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Makes what models ask for in a scratch database, so that the server says how it reads them. */
final class ModelScript {
  private ModelScript() {}

  /**
   * Makes the schema of models.
   *
   * @param empty the schema of {@code scratch} so far
   * @param another makes one more such database, where the server refuses something
   * @throws io.jmigrate.error.JmigrateException (INVALID_MODELS) when they contradict each other,
   *     or the server refuses what they say
   */
  static ModelSchema make(
      ScratchDatabase scratch,
      Schema empty,
      List<FoundModel> models,
      String described,
      Supplier<ScratchDatabase> another) {
    Dialect dialect = scratch.database().dialect();
    ModelSchema wanted = ModelSchema.of(ModelJoiner.join(models), dialect.models(), empty);
    String sql = SchemaScript.of(wanted.schema(), dialect, Set.of());
    try {
      scratch.load(new Script(new Text(described, sql), Script.Section.WHOLE));
      return wanted;
    } catch (JmigrateException e) {
      if (e.code() != ErrorCode.STATEMENT_FAILED) {
        throw e;
      }
      try (ScratchDatabase trial = another.get()) {
        throw RefusedModels.explain(trial.database(), empty, wanted, e);
      }
    }
  }

  /** A script that is in no file. */
  record Text(String path, String sql) implements ScriptFile {
    @Override
    public InputStream open() {
      return new ByteArrayInputStream(sql.getBytes(StandardCharsets.UTF_8));
    }
  }
}
