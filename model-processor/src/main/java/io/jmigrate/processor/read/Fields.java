package io.jmigrate.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * The fields of a model that are its properties, those of superclasses first. What the JDK's own
 * classes keep is theirs, and differs between versions.
 */
final class Fields {
  private Fields() {}

  static List<VariableElement> of(TypeElement type) {
    return type.getKind() == ElementKind.RECORD ? ofRecord(type) : ofClass(type);
  }

  /** In the order of the components; Eclipse's compiler sorts the fields. */
  private static List<VariableElement> ofRecord(TypeElement type) {
    List<VariableElement> fields = ElementFilter.fieldsIn(type.getEnclosedElements());
    return type.getRecordComponents().stream()
        .flatMap(
            component ->
                fields.stream()
                    .filter(each -> each.getSimpleName().equals(component.getSimpleName())))
        .toList();
  }

  private static List<VariableElement> ofClass(TypeElement type) {
    List<VariableElement> found = new ArrayList<>();
    TypeElement parent = TypeNames.element(type.getSuperclass());
    if (parent != null && !parent.getQualifiedName().toString().startsWith("java.")) {
      found.addAll(ofClass(parent));
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
