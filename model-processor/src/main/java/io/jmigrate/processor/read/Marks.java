package io.jmigrate.processor.read;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Our annotations of a model or property, in the order they are written in. */
public record Marks(List<Mark> all) {
  private static final String PACKAGE = "io.jmigrate.annotation.";
  private static final String CONTAINER = ".List";

  public Marks {
    all = List.copyOf(all);
  }

  /** Those that stand on {@code element}; repeated ones one by one. */
  public static Marks of(Element element) {
    List<Mark> found = new ArrayList<>();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      Mark mark = new Mark(element, mirror);
      String name = qualifiedName(mirror);
      if (!name.startsWith(PACKAGE)) {
        continue;
      }
      if (!name.endsWith(CONTAINER)) {
        found.add(mark);
        continue;
      }
      for (AnnotationValue each : mark.values("value")) {
        if (each.getValue() instanceof AnnotationMirror repeated) {
          found.add(new Mark(element, repeated));
        }
      }
    }
    return new Marks(found);
  }

  /** With those of {@code others} that are of other kinds. */
  Marks and(Marks others) {
    List<Mark> both = new ArrayList<>(all);
    others.all.stream()
        .filter(other -> all.stream().noneMatch(each -> each.name().equals(other.name())))
        .forEach(both::add);
    return new Marks(both);
  }

  /** The first of its kind; null when there is none. */
  public @Nullable Mark find(Class<? extends Annotation> kind) {
    List<Mark> found = all(kind);
    return found.isEmpty() ? null : found.get(0);
  }

  /** Whether there is one. */
  public boolean has(Class<? extends Annotation> kind) {
    return find(kind) != null;
  }

  /** All of a kind that may be repeated. */
  public List<Mark> all(Class<? extends Annotation> kind) {
    return all.stream().filter(each -> each.is(kind)).toList();
  }

  /** A value of the first of its kind; null when there is none, or it is empty. */
  public @Nullable String text(Class<? extends Annotation> kind, String member) {
    Mark mark = find(kind);
    return mark == null ? null : mark.textOrNull(member);
  }

  private static String qualifiedName(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
  }
}
