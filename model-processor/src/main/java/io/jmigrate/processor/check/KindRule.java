package io.jmigrate.processor.check;

import io.jmigrate.annotation.Model;
import io.jmigrate.processor.problem.Problem;
import io.jmigrate.processor.problem.Problems;
import io.jmigrate.processor.read.Marks;
import io.jmigrate.processor.read.SourceModel;
import io.jmigrate.processor.read.TypeNames;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** A model is a record, or a class whose objects can be made, and has columns and a key. */
final class KindRule implements Rule {
  @Override
  public void check(SourceModel model, Problems problems) {
    TypeElement type = model.type();
    String kind = unfit(type);
    if (kind != null) {
      problems.error(
          Problem.MODEL_KIND,
          model.mark().place(),
          model.name() + " is " + kind + ", which has no rows",
          "put @Model on a record, or on a class that is static and not abstract.");
      return;
    }
    TypeElement parent = TypeNames.element(type.getSuperclass());
    if (parent != null && Marks.of(parent).has(Model.class)) {
      problems.error(
          Problem.MODEL_EXTENDS_MODEL,
          model.mark().place(),
          model.name()
              + " extends the model "
              + parent.getSimpleName()
              + ", and tables inherit nothing",
          "move what they share into a superclass without @Model.");
    }
    if (model.columns().isEmpty()) {
      problems.error(
          Problem.NO_COLUMNS,
          model.mark().place(),
          model.name() + " has no columns",
          "give it components or fields.");
    } else if (model.id().isEmpty() && !isMeant(type)) {
      problems.warning(
          Problem.NO_ID,
          model.mark().place(),
          model.name() + " has no @Id, so that its table has no primary key",
          "mark the key, or say @SuppressWarnings(\"" + Problem.NO_ID.code() + "\").");
    }
  }

  private static @Nullable String unfit(TypeElement type) {
    if (type.getKind() == ElementKind.INTERFACE) {
      return "an interface";
    }
    if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
      return "an annotation";
    }
    if (type.getKind() == ElementKind.ENUM) {
      return "an enum";
    }
    if (type.getModifiers().contains(Modifier.ABSTRACT)) {
      return "abstract";
    }
    boolean inner =
        type.getNestingKind() == NestingKind.MEMBER
            && !type.getModifiers().contains(Modifier.STATIC);
    return inner ? "an inner class" : null;
  }

  private static boolean isMeant(TypeElement type) {
    SuppressWarnings suppressed = type.getAnnotation(SuppressWarnings.class);
    return suppressed != null && List.of(suppressed.value()).contains(Problem.NO_ID.code());
  }
}
