package io.jmigrate.model;

import io.jmigrate.schema.ForeignKey.Action;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A property that speaks of an association, which another one may speak of, too. */
record ModelSide(FoundModel model, ModelAssociation association) {
  /** For messages: {@code blog.Post.author}. */
  String place() {
    return model.property(association.property());
  }

  boolean is(ModelAssociation.Kind kind) {
    return association.kind() == kind;
  }

  /** For messages: {@code blog.Post.author and blog.User.posts}. */
  static String places(List<ModelSide> sides) {
    return sides.stream().map(ModelSide::place).sorted().collect(Collectors.joining(" and "));
  }

  /** What one side says, or both the same; null when none does. Tells where they differ. */
  static @Nullable Action agreed(
      List<ModelSide> sides,
      String name,
      Function<ModelAssociation, @Nullable Action> rule,
      ModelProblems problems) {
    ModelSide first = null;
    for (ModelSide side : sides) {
      Action action = rule.apply(side.association());
      if (first == null) {
        first = action == null ? null : side;
      } else if (action != null && action != rule.apply(first.association())) {
        problems.add(
            "%s says %s = %s, but %s says %s = %s, of the same association. Say it once."
                .formatted(
                    first.place(),
                    name,
                    rule.apply(first.association()),
                    side.place(),
                    name,
                    action));
      }
    }
    return first == null ? null : rule.apply(first.association());
  }
}
