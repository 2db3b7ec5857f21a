package io.jmigrate.processor.read;

import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/**
 * Finds annotations of the simple name {@code Nullable}, on a declaration or on its type, of a
 * method on what it returns.
 */
final class Nullability {
  private Nullability() {}

  static boolean isNullable(Element element) {
    return says(element)
        || says(
            element instanceof ExecutableElement method
                ? method.getReturnType()
                : element.asType());
  }

  private static boolean says(AnnotatedConstruct construct) {
    return construct.getAnnotationMirrors().stream()
        .anyMatch(
            each -> each.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
  }
}
