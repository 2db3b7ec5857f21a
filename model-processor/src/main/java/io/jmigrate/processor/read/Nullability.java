package io.jmigrate.processor.read;

import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/**
 * Finds annotations of the simple name {@code Nullable}, on a declaration or on its type, of a
 * method on what it returns. On an array of primitives, the annotation before its elements is the
 * array's: those cannot be null.
 */
final class Nullability {
  private Nullability() {}

  static boolean isNullable(Element element) {
    TypeMirror type =
        element instanceof ExecutableElement method ? method.getReturnType() : element.asType();
    return says(element)
        || says(type)
        || (type instanceof ArrayType array
            && array.getComponentType().getKind().isPrimitive()
            && says(array.getComponentType()));
  }

  private static boolean says(AnnotatedConstruct construct) {
    return construct.getAnnotationMirrors().stream()
        .anyMatch(
            each -> each.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
  }
}
