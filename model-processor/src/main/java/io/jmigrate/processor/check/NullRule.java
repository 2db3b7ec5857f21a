package io.jmigrate.processor.check;

import io.jmigrate.annotation.DeletedAt;
import io.jmigrate.processor.problem.Problem;
import io.jmigrate.processor.problem.Problems;
import io.jmigrate.processor.read.Mark;
import io.jmigrate.processor.read.SourceModel;
import io.jmigrate.processor.read.SourceProperty;
import io.jmigrate.processor.read.TypeNames;

/** What may be null can be, what must not be is not, and what lives by being null may be. */
final class NullRule implements Rule {
  @Override
  public void check(SourceModel model, Problems problems) {
    for (SourceProperty property : model.columns()) {
      if (property.nullable() && property.isId()) {
        problems.error(
            Problem.ID_NULLABLE,
            property.place(),
            property.name() + " is of the primary key, which is never null",
            "drop @Nullable.");
      } else if (property.nullable() && property.type().getKind().isPrimitive()) {
        problems.error(
            Problem.PRIMITIVE_NULLABLE,
            property.place(),
            TypeNames.withArticle(property.type()) + " is never null",
            "use "
                + boxOf(TypeNames.simple(property.type()))
                + " for "
                + property.name()
                + ", or drop @Nullable.");
      }
      Mark deletedAt = property.marks().find(DeletedAt.class);
      if (deletedAt != null && !property.nullable()) {
        problems.error(
            Problem.DELETED_AT_NOT_NULLABLE,
            deletedAt.place(),
            "a row lives while " + property.name() + " is null, which it cannot be",
            "make it @Nullable.");
      }
    }
  }

  private static String boxOf(String primitive) {
    return switch (primitive) {
      case "int" -> "Integer";
      case "char" -> "Character";
      default -> Character.toUpperCase(primitive.charAt(0)) + primitive.substring(1);
    };
  }
}
