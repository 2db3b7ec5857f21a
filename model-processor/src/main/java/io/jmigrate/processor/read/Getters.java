package io.jmigrate.processor.read;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Finds the methods that read fields: {@code name()}, {@code getName()} or {@code isName()}. */
public final class Getters {
  private Getters() {}

  /** Those of the field's class, without private ones. */
  public static List<ExecutableElement> of(VariableElement field) {
    Element owner = field.getEnclosingElement();
    if (owner == null) {
      return List.of();
    }
    String name = field.getSimpleName().toString();
    String capitalised = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    List<String> names =
        owner.getKind() == ElementKind.RECORD
            ? List.of(name)
            : List.of(name, "get" + capitalised, "is" + capitalised);
    return ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
        .filter(each -> each.getParameters().isEmpty())
        .filter(each -> !each.getModifiers().contains(Modifier.PRIVATE))
        .filter(each -> names.contains(each.getSimpleName().toString()))
        .toList();
  }
}
