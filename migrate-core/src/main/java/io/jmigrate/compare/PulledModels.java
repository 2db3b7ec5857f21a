package io.jmigrate.compare;

import io.jmigrate.dialect.Dialect;
import io.jmigrate.model.ModelFragment;
import io.jmigrate.pull.SchemaModels;
import io.jmigrate.schema.Schema;
import java.util.List;
import java.util.Set;

/**
 * The models of a schema that was there before them.
 *
 * @param models one for each table
 * @param unsaid from the schema to what the models make: what models would have otherwise
 * @param left what the schema has that no model makes, and that stays as it is: {@code view totals}
 */
public record PulledModels(List<ModelFragment> models, Comparison unsaid, List<String> left) {
  public PulledModels {
    models = List.copyOf(models);
    left = List.copyOf(left);
  }

  /**
   * Makes the models of a schema, and then their schema, to compare the two.
   *
   * @param packageName of the models' classes
   */
  public static PulledModels of(
      SchemaLocation location, SchemaComparer comparer, Dialect dialect, String packageName) {
    Schema schema = comparer.read(location);
    List<ModelFragment> models =
        SchemaModels.of(
            schema,
            comparer.read(new SchemaLocation.ModelsOf("types", List.of(SchemaModels.probe()))),
            dialect.models(),
            dialect.diffRules().generatedName(),
            packageName);
    SchemaLocation made = new SchemaLocation.ModelsOf("the models", models);
    return new PulledModels(
        models,
        comparer.compare(CompareRequest.withoutPlan(location, made, Set.of())),
        new Unsayable(schema).named());
  }
}
