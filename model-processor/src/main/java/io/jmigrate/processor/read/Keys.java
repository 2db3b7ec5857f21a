package io.jmigrate.processor.read;

import io.jmigrate.model.ModelAssociation.Kind;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Finds the properties that hold another model's key. */
public final class Keys {
  private final Ties ties;
  private final Types types;

  /** Follows the associations that {@code ties} reads. */
  public Keys(Ties ties, Types types) {
    this.ties = ties;
    this.types = types;
  }

  /** The compiler's knowledge of types. */
  public Types types() {
    return types;
  }

  /** The names of the properties of {@code holder} that are to hold the key of a belongs-to. */
  public List<String> names(SourceModel holder, Tie belongsTo) {
    SourceModel target = belongsTo.target();
    if (!belongsTo.named().isEmpty() || target == null) {
      return belongsTo.named();
    }
    String property = belongsTo.property().name();
    List<String> names = byRule(property, target);
    boolean plain = names.size() == 1 && holder.property(names.get(0)) == null;
    return plain && holder.property(property + "Id") != null ? List.of(property + "Id") : names;
  }

  /**
   * Each group of properties of {@code holder} that holds the key of {@code target}: those that it
   * says, or else those that are named after the target.
   */
  public List<List<String>> leading(SourceModel holder, SourceModel target) {
    List<List<String>> declared =
        ties.of(holder).stream()
            .filter(each -> each.kind() == Kind.BELONGS_TO && each.leadsTo(target))
            .map(each -> names(holder, each))
            .distinct()
            .toList();
    if (!declared.isEmpty()) {
      return declared.stream().filter(names -> fits(holder, names, target)).toList();
    }
    List<String> names = byRule(startingSmall(target.name()), target);
    return fits(holder, names, target) ? List.of(names) : List.of();
  }

  /** Whether {@code holder} says that it belongs to {@code target}, rightly or not. */
  public boolean belongs(SourceModel holder, SourceModel target) {
    return ties.of(holder).stream()
        .anyMatch(each -> each.kind() == Kind.BELONGS_TO && each.leadsTo(target));
  }

  /** Whether properties of {@code holder} are of the types of the key of {@code target}. */
  public boolean fits(SourceModel holder, List<String> names, SourceModel target) {
    List<SourceProperty> id = target.id();
    return !id.isEmpty()
        && names.size() == id.size()
        && IntStream.range(0, id.size())
            .allMatch(
                i -> {
                  SourceProperty property = holder.property(names.get(i));
                  return property != null && sameType(property.type(), id.get(i).type());
                });
  }

  /** Whether both hold the same values; a primitive's box is the same. */
  public boolean sameType(TypeMirror one, TypeMirror other) {
    return types.isSameType(boxed(one), boxed(other));
  }

  /** The models that {@code holder} says it belongs to by these properties. */
  public List<SourceModel> declaredTargets(SourceModel holder, List<String> names) {
    return ties.of(holder).stream()
        .filter(each -> each.kind() == Kind.BELONGS_TO && names(holder, each).equals(names))
        .map(Tie::target)
        .filter(Objects::nonNull)
        .toList();
  }

  private static List<String> byRule(String prefix, SourceModel target) {
    return target.id().stream().map(each -> prefix + startingBig(each.name())).toList();
  }

  private TypeMirror boxed(TypeMirror type) {
    return type instanceof PrimitiveType primitive ? types.boxedClass(primitive).asType() : type;
  }

  private static String startingBig(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static String startingSmall(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
