package io.jmigrate.processor.read;

import java.util.List;
import java.util.Locale;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Takes types apart, and names them as their source does. */
public final class TypeNames {
  private TypeNames() {}

  /** {@code T} of a {@code List<T>}; null for everything else. */
  public static @Nullable TypeMirror elementOfList(TypeMirror type) {
    return argument(type, "java.util.List");
  }

  /** {@code T} of an {@code Optional<T>}; null for everything else. */
  static @Nullable TypeMirror elementOfOptional(TypeMirror type) {
    return argument(type, "java.util.Optional");
  }

  /** Null for what is no class, record, enum or interface. */
  public static @Nullable TypeElement element(@Nullable TypeMirror type) {
    return type instanceof DeclaredType declared && type.getKind() == TypeKind.DECLARED
        ? (TypeElement) declared.asElement()
        : null;
  }

  /** Whether a part of it does not exist, or not yet. */
  static boolean unresolved(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      return true;
    }
    if (type instanceof ArrayType array) {
      return unresolved(array.getComponentType());
    }
    return type instanceof DeclaredType declared
        && declared.getTypeArguments().stream().anyMatch(TypeNames::unresolved);
  }

  /** {@code List<UUID>}: without packages and annotations. */
  public static String simple(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return simple(array.getComponentType()) + "[]";
    }
    if (type instanceof DeclaredType declared) {
      String name = declared.asElement().getSimpleName().toString();
      List<String> arguments = declared.getTypeArguments().stream().map(TypeNames::simple).toList();
      return arguments.isEmpty() ? name : name + "<" + String.join(", ", arguments) + ">";
    }
    return type.getKind().isPrimitive()
        ? type.getKind().name().toLowerCase(Locale.ROOT)
        : type.toString();
  }

  /** {@code an int}, {@code a List<UUID>}. */
  public static String withArticle(TypeMirror type) {
    String name = simple(type);
    return ("AEIOaeio".indexOf(name.charAt(0)) < 0 ? "a " : "an ") + name;
  }

  private static @Nullable TypeMirror argument(TypeMirror type, String className) {
    TypeElement element = element(type);
    if (element == null || !element.getQualifiedName().contentEquals(className)) {
      return null;
    }
    List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
    return arguments.size() == 1 ? arguments.get(0) : null;
  }
}
