package io.jmigrate.cli.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.jmigrate.model.ColumnRole;
import io.jmigrate.model.EnumConstants;
import io.jmigrate.model.ModelAssociation;
import io.jmigrate.model.ModelColumn;
import io.jmigrate.model.ModelFragment;
import io.jmigrate.model.ModelIndex;
import io.jmigrate.model.Naming;
import io.jmigrate.model.ValueType;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The components of a model's record: type, name, annotations. */
final class Properties {
  private static final int USUAL_LENGTH = 255;

  private final ClassName nullable;
  private final boolean onlyId;
  private final Set<String> keys;

  Properties(ModelFragment model, ClassName nullable) {
    this.nullable = nullable;
    this.onlyId = model.id().size() == 1;
    this.keys =
        model.associations().stream()
            .filter(association -> association.kind() == ModelAssociation.Kind.BELONGS_TO)
            .flatMap(association -> association.foreignKey().stream())
            .collect(Collectors.toSet());
  }

  /** The name of the enum in Java: {@code PostState} for {@code post_state}. */
  static String enumName(EnumConstants constants) {
    String name = Naming.property(constants.name());
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /**
   * A property that is a column.
   *
   * @param index over nothing but it; null for none
   */
  ParameterSpec column(ModelColumn column, @Nullable ModelIndex index) {
    boolean bytes = column.type() == ValueType.BYTES && !column.array();
    TypeName type = type(column);
    if (bytes && column.nullable()) {
      // Before the word byte it would speak of the bytes.
      type = type.annotated(AnnotationSpec.builder(nullable).build());
    }
    ParameterSpec.Builder made = ParameterSpec.builder(type, column.property());
    if (column.id()) {
      made.addAnnotation(id(column));
    }
    naming(made, column);
    if (index != null) {
      made.addAnnotation(Annotations.indexOfProperty(index));
    }
    Annotations.add(made, "RenamedFrom", column.renamedFrom());
    size(made, column);
    Annotations.add(made, "Default", column.role() == null ? column.defaultExpression() : null);
    Annotations.add(made, "Generated", column.generated());
    if (column.role() != null) {
      made.addAnnotation(Annotations.named(annotation(column.role())).build());
    }
    Annotations.add(made, "Comment", column.comment());
    if (column.nullable() && !bytes) {
      made.addAnnotation(nullable);
    }
    return made.build();
  }

  /** A property that holds another model, or several. */
  ParameterSpec association(ModelAssociation association, ModelFragment owner) {
    boolean many =
        association.kind() == ModelAssociation.Kind.HAS_MANY
            || association.kind() == ModelAssociation.Kind.MANY_TO_MANY;
    ClassName target = ClassName.bestGuess(association.target());
    boolean found =
        association.kind() == ModelAssociation.Kind.BELONGS_TO
            && association.foreignKey().equals(List.of(association.property() + "Id"))
            && owner.column(association.property() + "Id") != null;
    return ParameterSpec.builder(many ? listOf(target) : target, association.property())
        .addAnnotation(
            Annotations.association(association, found ? List.of() : association.foreignKey()))
        .addAnnotation(nullable)
        .build();
  }

  /** What the rule gives is not said. */
  private AnnotationSpec id(ModelColumn column) {
    AnnotationSpec.Builder id = Annotations.named("Id");
    boolean number =
        column.type() == ValueType.LONG
            || column.type() == ValueType.INT
            || column.type() == ValueType.SHORT;
    boolean rule =
        number
            && onlyId
            && column.sqlType() == null
            && column.defaultExpression() == null
            && !keys.contains(column.property());
    if (rule != column.identity()) {
      id.addMember("identity", "$L", column.identity());
    }
    return id.build();
  }

  private static void naming(ParameterSpec.Builder made, ModelColumn column) {
    boolean named = !column.column().equals(Naming.snakeCase(column.property()));
    if (!named && column.sqlType() == null) {
      return;
    }
    AnnotationSpec.Builder annotation = Annotations.named("Column");
    if (named) {
      annotation.addMember("name", "$S", column.column());
    }
    if (column.sqlType() != null) {
      annotation.addMember("type", "$S", column.sqlType());
    }
    made.addAnnotation(annotation.build());
  }

  private static void size(ParameterSpec.Builder made, ModelColumn column) {
    if (column.length() != null && column.length() != USUAL_LENGTH) {
      made.addAnnotation(
          Annotations.named("Length").addMember("value", "$L", column.length()).build());
    }
    if (column.precision() != null) {
      AnnotationSpec.Builder precision =
          Annotations.named("Precision").addMember("value", "$L", column.precision());
      if (column.scale() != null && column.scale() != 0) {
        precision.addMember("scale", "$L", column.scale());
      }
      made.addAnnotation(precision.build());
    }
    if (column.type() == ValueType.TEXT || column.type() == ValueType.JSON) {
      made.addAnnotation(
          Annotations.named(column.type() == ValueType.TEXT ? "Text" : "Json").build());
    }
    EnumConstants constants = column.constants();
    if (constants != null && constants.storage() != EnumConstants.Storage.NAME) {
      ClassName storage = ClassName.get("io.jmigrate.annotation", "Enumerated", "Storage");
      made.addAnnotation(
          Annotations.named("Enumerated")
              .addMember("value", "$T.$L", storage, constants.storage())
              .build());
    }
  }

  private static String annotation(ColumnRole role) {
    return switch (role) {
      case CREATED_AT -> "CreatedAt";
      case UPDATED_AT -> "UpdatedAt";
      case DELETED_AT -> "DeletedAt";
      case VERSION -> "Version";
    };
  }

  private TypeName type(ModelColumn column) {
    EnumConstants constants = column.constants();
    TypeName plain =
        // By its own name only: @Nullable may not stand before the name of the class around it.
        constants != null ? ClassName.get("", enumName(constants)) : JavaTypes.of(column.type());
    if (column.array()) {
      return listOf(plain.box());
    }
    return column.nullable() && plain.isPrimitive() ? plain.box() : plain;
  }

  private static TypeName listOf(TypeName element) {
    return ParameterizedTypeName.get(ClassName.get(List.class), element);
  }
}
