package io.jmigrate.processor.read;

import io.jmigrate.model.ModelAssociation.Kind;
import java.util.List;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * An association as one side says it.
 *
 * @param targetType what it leads to: of a list, its elements
 * @param target null when that is no model
 * @param named the properties that are said to hold the key; empty where it is left to the rules
 */
public record Tie(
    Kind kind,
    SourceProperty property,
    Mark mark,
    boolean list,
    TypeMirror targetType,
    @Nullable SourceModel target,
    List<String> named) {
  public Tie {
    named = List.copyOf(named);
  }

  /** Whether it leads to that model. */
  boolean leadsTo(SourceModel model) {
    return target != null && target.type().equals(model.type());
  }

  /** The member of the annotation that names the key. */
  public String namingMember() {
    return mark.says("value") ? "value" : "foreignKey";
  }
}
