package io.jmigrate.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** The fields of a model that are its properties, those of superclasses first. */
final class Fields {
  private Fields() {}

  static List<VariableElement> of(TypeElement type) {
    List<VariableElement> found = new ArrayList<>();
    TypeElement parent = TypeNames.element(type.getSuperclass());
    if (parent != null) {
      found.addAll(of(parent));
    }
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      Set<Modifier> modifiers = field.getModifiers();
      if (!modifiers.contains(Modifier.STATIC) && !modifiers.contains(Modifier.TRANSIENT)) {
        found.add(field);
      }
    }
    return found;
  }
}
