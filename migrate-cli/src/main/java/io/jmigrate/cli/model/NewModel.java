package io.jmigrate.cli.model;

import io.jmigrate.model.ModelAssociation;
import io.jmigrate.model.ModelFragment;
import java.nio.file.Path;
import java.util.List;

/**
 * A model that is to be written.
 *
 * @param others those that it refers to, without itself
 * @param file where its source belongs
 * @param otherSides what its associations want to be added to others' sources by hand, in sentences
 */
public record NewModel(
    ModelFragment fragment,
    List<ModelFragment> others,
    Path file,
    String source,
    List<String> otherSides) {
  public NewModel {
    others = List.copyOf(others);
    otherSides = List.copyOf(otherSides);
  }

  /**
   * Prepares one.
   *
   * @param nullable the annotation that says of a property that it may be null
   */
  public static NewModel of(
      ModelFragment model, ReferencedModels models, ModelFiles files, String nullable) {
    List<ModelFragment> others =
        model.associations().stream()
            .map(ModelAssociation::target)
            .filter(target -> !target.equals(model.model()))
            .distinct()
            .map(models::find)
            .toList();
    return new NewModel(
        model,
        others,
        files.file(model),
        ModelSource.of(model, nullable),
        OtherSides.of(model, others, files));
  }
}
