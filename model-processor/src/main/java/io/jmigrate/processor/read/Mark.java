package io.jmigrate.processor.read;

import io.jmigrate.processor.problem.Place;
import java.lang.annotation.Annotation;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * One of our annotations where it stands. Values the compiler could not make sense of, about which
 * it complains itself, are as if not said.
 */
public record Mark(Element element, AnnotationMirror mirror) {
  /** {@code Length} of {@code @Length(50)}. */
  public String name() {
    return mirror.getAnnotationType().asElement().getSimpleName().toString();
  }

  /** Whether it is of that kind. */
  public boolean is(Class<? extends Annotation> kind) {
    TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
    return type.getQualifiedName().contentEquals(kind.getCanonicalName());
  }

  /** Whether it names a class that does not exist, or not yet. */
  boolean namesMissingClass(String member) {
    TypeMirror type = type(member);
    return says(member) && (type == null || type.getKind() == TypeKind.ERROR);
  }

  /** The annotation as such. */
  public Place place() {
    return new Place(element, mirror, null);
  }

  /** One of its values, or the annotation where that is not written. */
  public Place place(String member) {
    return new Place(element, mirror, written(member));
  }

  /** Whether the value is written, and not the default one. */
  public boolean says(String member) {
    return written(member) != null;
  }

  /** Empty where there is none. */
  public String text(String member) {
    return value(member) instanceof String text ? text : "";
  }

  /** Null where it is empty. */
  public @Nullable String textOrNull(String member) {
    String text = text(member);
    return text.isEmpty() ? null : text;
  }

  /** False where there is none. */
  public boolean flag(String member) {
    return Boolean.TRUE.equals(value(member));
  }

  /** Null where there is none. */
  public @Nullable Integer number(String member) {
    return value(member) instanceof Integer number ? number : null;
  }

  /** The name of a constant of an enum; empty where there is none. */
  public String constant(String member) {
    return value(member) instanceof VariableElement constant
        ? constant.getSimpleName().toString()
        : "";
  }

  /** The type of a class literal; null where there is none. */
  public @Nullable TypeMirror type(String member) {
    return value(member) instanceof TypeMirror type ? type : null;
  }

  /** The texts of an array. */
  public List<String> texts(String member) {
    return values(member).stream()
        .map(AnnotationValue::getValue)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .toList();
  }

  /** The values of an array. */
  List<AnnotationValue> values(String member) {
    return value(member) instanceof List<?> list
        ? list.stream()
            .filter(AnnotationValue.class::isInstance)
            .map(AnnotationValue.class::cast)
            .toList()
        : List.of();
  }

  private @Nullable Object value(String member) {
    AnnotationValue written = written(member);
    if (written != null) {
      return written.getValue();
    }
    for (Element each : mirror.getAnnotationType().asElement().getEnclosedElements()) {
      if (each instanceof ExecutableElement method
          && method.getSimpleName().contentEquals(member)) {
        AnnotationValue byDefault = method.getDefaultValue();
        return byDefault == null ? null : byDefault.getValue();
      }
    }
    return null;
  }

  private @Nullable AnnotationValue written(String member) {
    for (var entry : mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(member)) {
        return entry.getValue();
      }
    }
    return null;
  }
}
