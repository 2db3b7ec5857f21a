package io.jmigrate.processor.problem;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where in the source something is wrong.
 *
 * @param annotation null where it is not about one
 * @param value null where it is not about one
 */
public record Place(
    Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {
  /** The element as such. */
  public static Place of(Element element) {
    return new Place(element, null, null);
  }
}
