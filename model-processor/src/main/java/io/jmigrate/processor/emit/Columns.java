package io.jmigrate.processor.emit;

import io.jmigrate.annotation.Column;
import io.jmigrate.annotation.CreatedAt;
import io.jmigrate.annotation.Default;
import io.jmigrate.annotation.DeletedAt;
import io.jmigrate.annotation.Enumerated;
import io.jmigrate.annotation.Generated;
import io.jmigrate.annotation.Id;
import io.jmigrate.annotation.Label;
import io.jmigrate.annotation.Length;
import io.jmigrate.annotation.Precision;
import io.jmigrate.annotation.RenamedFrom;
import io.jmigrate.annotation.UpdatedAt;
import io.jmigrate.annotation.Version;
import io.jmigrate.model.ColumnRole;
import io.jmigrate.model.EnumConstants;
import io.jmigrate.model.ModelColumn;
import io.jmigrate.model.Naming;
import io.jmigrate.processor.read.ColumnType;
import io.jmigrate.processor.read.Identity;
import io.jmigrate.processor.read.Mark;
import io.jmigrate.processor.read.Marks;
import io.jmigrate.processor.read.SourceModel;
import io.jmigrate.processor.read.SourceProperty;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Makes the columns of a fragment. */
final class Columns {
  private static final Map<Class<? extends Annotation>, ColumnRole> ROLES =
      Map.of(
          CreatedAt.class, ColumnRole.CREATED_AT,
          UpdatedAt.class, ColumnRole.UPDATED_AT,
          DeletedAt.class, ColumnRole.DELETED_AT,
          Version.class, ColumnRole.VERSION);

  private final Identity identity;
  private final Comments comments;

  Columns(Identity identity, Comments comments) {
    this.identity = identity;
    this.comments = comments;
  }

  List<ModelColumn> of(SourceModel model) {
    return model.columns().stream().map(each -> column(model, each)).toList();
  }

  private ModelColumn column(SourceModel model, SourceProperty property) {
    ColumnType type = property.columnType();
    if (type == null) {
      throw new IllegalArgumentException(property.name() + " has no type of a column");
    }
    Marks marks = property.marks();
    Mark precision = marks.find(Precision.class);
    Mark length = marks.find(Length.class);
    return new ModelColumn(
        property.name(),
        property.column(),
        renamedFrom(marks),
        type.value(),
        type.array(),
        length == null ? null : length.number("value"),
        precision == null ? null : precision.number("value"),
        precision != null && precision.says("scale") ? precision.number("scale") : null,
        constants(type.enumeration(), marks.find(Enumerated.class)),
        marks.text(Column.class, "type"),
        property.nullable(),
        marks.has(Id.class),
        identity.numbers(model, property),
        marks.text(Default.class, "value"),
        marks.text(Generated.class, "value"),
        role(marks),
        comments.of(model, property));
  }

  /** The property's name in snake_case, unless columns are named exactly here. */
  private static @Nullable String renamedFrom(Marks marks) {
    String former = marks.text(RenamedFrom.class, "value");
    if (former == null || marks.text(Column.class, "name") != null) {
      return former;
    }
    return Naming.snakeCase(former);
  }

  private static @Nullable EnumConstants constants(
      @Nullable TypeElement enumeration, @Nullable Mark enumerated) {
    if (enumeration == null) {
      return null;
    }
    List<String> labels =
        enumeration.getEnclosedElements().stream()
            .filter(each -> each.getKind() == ElementKind.ENUM_CONSTANT)
            .map(Columns::label)
            .toList();
    EnumConstants.Storage storage =
        enumerated == null
            ? EnumConstants.Storage.NAME
            : EnumConstants.Storage.valueOf(enumerated.constant("value"));
    String name = Naming.snakeCase(enumeration.getSimpleName().toString());
    return new EnumConstants(name, labels, storage);
  }

  private static String label(Element constant) {
    String label = Marks.of(constant).text(Label.class, "value");
    return label == null ? constant.getSimpleName().toString() : label;
  }

  private static @Nullable ColumnRole role(Marks marks) {
    return ROLES.entrySet().stream()
        .filter(each -> marks.has(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
