package io.jmigrate.model;

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
  static <T> @Nullable T agreed(
      List<ModelSide> sides,
      String name,
      Function<ModelAssociation, @Nullable T> rule,
      ModelProblems problems) {
    ModelSide first = null;
    for (ModelSide side : sides) {
      T said = rule.apply(side.association());
      if (first == null) {
        first = said == null ? null : side;
      } else if (said != null && !said.equals(rule.apply(first.association()))) {
        problems.add(
            "%s says %s = %s, but %s says %s = %s, of the same association. Say it once."
                .formatted(
                    first.place(),
                    name,
                    rule.apply(first.association()),
                    side.place(),
                    name,
                    said));
      }
    }
    return first == null ? null : rule.apply(first.association());
  }
}
