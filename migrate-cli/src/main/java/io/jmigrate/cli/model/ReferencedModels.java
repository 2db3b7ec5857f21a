package io.jmigrate.cli.model;

import io.jmigrate.model.ModelFragment;

/** Finds the models that attributes refer to. */
@FunctionalInterface
public interface ReferencedModels {
  /**
   * The model that a name means: {@code User} or {@code blog.User}.
   *
   * @throws UnreadableAttributeException when there is none, or several
   */
  ModelFragment find(String name);
}
