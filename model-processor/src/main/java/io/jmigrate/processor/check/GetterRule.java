package io.jmigrate.processor.check;

import io.jmigrate.annotation.Transient;
import io.jmigrate.processor.problem.Problem;
import io.jmigrate.processor.problem.Problems;
import io.jmigrate.processor.read.Getters;
import io.jmigrate.processor.read.Mark;
import io.jmigrate.processor.read.Marks;
import io.jmigrate.processor.read.SourceModel;
import io.jmigrate.processor.read.SourceProperty;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** An annotation on a method of a class is heard: the method reads a field, which says no other. */
final class GetterRule implements Rule {
  @Override
  public void check(SourceModel model, Problems problems) {
    Set<Element> owners = new LinkedHashSet<>(Set.of(model.type()));
    Map<ExecutableElement, VariableElement> fields = new HashMap<>();
    for (SourceProperty property : model.properties()) {
      owners.add(property.field().getEnclosingElement());
      Getters.of(property.field()).forEach(getter -> fields.put(getter, property.field()));
    }
    for (Element owner : owners) {
      for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
        check(method, fields.get(method), problems);
      }
    }
  }

  private static void check(
      ExecutableElement method, @Nullable VariableElement field, Problems problems) {
    for (Mark mark : Marks.of(method).all()) {
      String said = "@" + mark.name() + " is on the method " + method.getSimpleName();
      if (field == null && !mark.is(Transient.class)) {
        problems.error(
            Problem.METHOD_ANNOTATED,
            mark.place(),
            said + ", which reads no field of its class",
            "put it on the field, or on its getter beside it.");
      } else if (field != null && said(field, mark)) {
        problems.error(
            Problem.METHOD_ANNOTATED,
            mark.place(),
            said + " and on the field that it reads",
            "drop one of them.");
      }
    }
  }

  /** The compiler copies what stands on a component of a record to its field and its accessor. */
  private static boolean said(VariableElement field, Mark mark) {
    Element owner = field.getEnclosingElement();
    return owner != null
        && owner.getKind() != ElementKind.RECORD
        && Marks.of(field).all().stream().anyMatch(each -> each.name().equals(mark.name()));
  }
}
