package io.jmigrate.compare;

import io.jmigrate.model.ModelFragment;
import io.jmigrate.model.ModelTypes;
import io.jmigrate.pull.SchemaModels;
import java.util.List;
import java.util.Set;

/**
 * The models of a schema that was there before them.
 *
 * @param models one for each table
 * @param unsaid from the schema to what the models make: what models cannot say
 */
public record PulledModels(List<ModelFragment> models, Comparison unsaid) {
  public PulledModels {
    models = List.copyOf(models);
  }

  /**
   * Makes the models of a schema, and then their schema, to compare the two.
   *
   * @param packageName of the models' classes
   */
  public static PulledModels of(
      SchemaLocation location, SchemaComparer comparer, ModelTypes types, String packageName) {
    List<ModelFragment> models =
        SchemaModels.of(
            comparer.read(location),
            comparer.read(new SchemaLocation.ModelsOf("types", List.of(SchemaModels.probe()))),
            types,
            packageName);
    SchemaLocation made = new SchemaLocation.ModelsOf("the models", models);
    return new PulledModels(
        models, comparer.compare(CompareRequest.withoutPlan(location, made, Set.of())));
  }
}
