package io.jmigrate.processor.read;

import io.jmigrate.annotation.Converts;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * What a converter converts.
 *
 * @param java the type that properties have
 * @param stored the type that columns have
 */
public record Conversion(TypeElement converter, TypeMirror java, TypeMirror stored) {
  /** Null when the annotation names no converter, or one that does not say its types. */
  public static @Nullable Conversion of(Mark mark, Types types) {
    TypeMirror named = mark.type("value");
    TypeElement converter = TypeNames.element(named);
    if (named == null || converter == null) {
      return null;
    }
    DeclaredType converts = converts(converter.asType(), types);
    if (converts == null || converts.getTypeArguments().size() != 2) {
      return null;
    }
    List<? extends TypeMirror> arguments = converts.getTypeArguments();
    return new Conversion(converter, arguments.get(0), arguments.get(1));
  }

  private static @Nullable DeclaredType converts(TypeMirror type, Types types) {
    TypeElement element = TypeNames.element(type);
    if (element != null
        && element.getQualifiedName().contentEquals(Converts.class.getCanonicalName())) {
      return (DeclaredType) type;
    }
    for (TypeMirror each : types.directSupertypes(type)) {
      DeclaredType found = converts(each, types);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
