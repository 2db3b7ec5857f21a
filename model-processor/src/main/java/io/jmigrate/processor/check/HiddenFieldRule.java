package io.jmigrate.processor.check;

import io.jmigrate.processor.problem.Problem;
import io.jmigrate.processor.problem.Problems;
import io.jmigrate.processor.read.Getters;
import io.jmigrate.processor.read.SourceModel;
import io.jmigrate.processor.read.SourceProperty;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Every column of a class can be read. The getters that Lombok will add count: its annotations are
 * known by their simple names.
 */
final class HiddenFieldRule implements Rule {
  private static final Set<String> LOMBOK = Set.of("Data", "Getter", "Value");

  @Override
  public void check(SourceModel model, Problems problems) {
    for (SourceProperty property : model.columns()) {
      if (isHidden(property.field(), property.field().getEnclosingElement())) {
        problems.error(
            Problem.FIELD_HIDDEN,
            property.place(),
            property.name() + " is private, and nothing reads it",
            "give it a getter or Lombok's @Getter, make it visible, or mark it @Transient.");
      }
    }
  }

  private static boolean isHidden(VariableElement field, @Nullable Element owner) {
    return field.getModifiers().contains(Modifier.PRIVATE)
        && owner != null
        && owner.getKind() != ElementKind.RECORD
        && !hasLombok(owner)
        && !hasLombok(field)
        && Getters.of(field).isEmpty();
  }

  private static boolean hasLombok(Element element) {
    return element.getAnnotationMirrors().stream()
        .map(each -> each.getAnnotationType().asElement().getSimpleName().toString())
        .anyMatch(LOMBOK::contains);
  }
}
