package io.jmigrate.processor.read;

import io.jmigrate.annotation.Column;
import io.jmigrate.annotation.Converter;
import io.jmigrate.annotation.ManyToMany;
import io.jmigrate.annotation.Model;
import io.jmigrate.model.Naming;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Reads models, each once. For one round of a compilation: in the next one the compiler's elements
 * are others.
 */
public final class Models {
  private final ColumnTypes columnTypes;
  private final Map<TypeElement, SourceModel> read = new HashMap<>();

  /** Knows no model yet. */
  public Models(Types types) {
    this.columnTypes = new ColumnTypes(types);
  }

  /** Null when it is no model. */
  public @Nullable SourceModel model(@Nullable TypeElement type) {
    if (type == null) {
      return null;
    }
    SourceModel known = read.get(type);
    if (known != null) {
      return known;
    }
    Marks marks = Marks.of(type);
    Mark mark = marks.find(Model.class);
    if (mark == null) {
      return null;
    }
    SourceModel model = new SourceModel(type, mark, marks, table(type, mark), properties(type));
    read.put(type, model);
    return model;
  }

  private static boolean unresolved(Mark mark) {
    return (mark.is(Converter.class) && mark.namesMissingClass("value"))
        || (mark.is(ManyToMany.class) && mark.namesMissingClass("through"));
  }

  private static String table(TypeElement type, Mark mark) {
    String named = mark.textOrNull("table");
    return named == null ? Naming.table(type.getSimpleName().toString()) : named;
  }

  private List<SourceProperty> properties(TypeElement type) {
    Map<Name, Element> components = new HashMap<>();
    type.getRecordComponents().forEach(each -> components.put(each.getSimpleName(), each));
    return Fields.of(type).stream()
        .map(field -> property(field, components.getOrDefault(field.getSimpleName(), field)))
        .toList();
  }

  /** Compilers copy annotations from the component to the field; Eclipse's not all of them. */
  private SourceProperty property(VariableElement field, Element component) {
    Marks marks = Marks.of(field).and(Marks.of(component));
    boolean nullable = Nullability.isNullable(field) || Nullability.isNullable(component);
    for (ExecutableElement getter : Getters.of(field)) {
      marks = marks.and(Marks.of(getter));
      nullable |= Nullability.isNullable(getter);
    }
    TypeMirror present = TypeNames.elementOfOptional(field.asType());
    TypeMirror type = present == null ? field.asType() : present;
    String name = field.getSimpleName().toString();
    String named = marks.text(Column.class, "name");
    return new SourceProperty(
        name,
        field,
        type,
        TypeNames.unresolved(type) || marks.all().stream().anyMatch(Models::unresolved),
        present != null || nullable,
        marks,
        named == null ? Naming.snakeCase(name) : named,
        columnTypes.of(type, marks));
  }
}
