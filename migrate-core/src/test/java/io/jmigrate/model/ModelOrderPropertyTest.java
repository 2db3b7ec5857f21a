package io.jmigrate.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.jmigrate.dialect.Dialects;
import io.jmigrate.schema.Namespace;
import io.jmigrate.schema.Schema;
import io.jmigrate.schema.SchemaBuilder;
import io.jmigrate.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the models are, the order in which they are read means nothing. */
class ModelOrderPropertyTest {
  private static final ModelTypes H2 = Dialects.installed().forUrl("jdbc:h2:mem:").models();
  private static final Schema EMPTY =
      new SchemaBuilder().add(new Namespace("PUBLIC", null)).build();

  @Property(tries = 300)
  void makesTheSameSchemaInAnyOrder(@ForAll long seed) {
    List<FoundModel> models = new ArrayList<>(RandomModels.of(seed));
    ModelSchema schema = schema(models);
    for (int i = 0; i < 3; i++) {
      Collections.shuffle(models, new Random(seed + i));
      assertThat(schema(models)).isEqualTo(schema);
    }
  }

  @Property(tries = 40)
  void makesASchemaThatH2Takes(@ForAll long seed) throws SQLException {
    try (ModelDatabase database = new ModelDatabase(TestDatabase.H2)) {
      Schema schema = schema(RandomModels.of(seed)).schema();
      Schema made = database.load(database.script(schema));
      assertThat(made.tables().keySet()).isEqualTo(schema.tables().keySet());
    }
  }

  private static ModelSchema schema(List<FoundModel> models) {
    return ModelSchema.of(ModelJoiner.join(models), H2, EMPTY);
  }
}
