package io.jmigrate.processor.read;

import java.util.List;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** A model as its source says it. */
public record SourceModel(
    TypeElement type, Mark mark, Marks marks, String table, List<SourceProperty> properties) {
  public SourceModel {
    properties = List.copyOf(properties);
  }

  /** Its class's name without the package: {@code User}. */
  public String name() {
    return type.getSimpleName().toString();
  }

  /** Null when there is none of that name. */
  public @Nullable SourceProperty property(String name) {
    return properties.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
  }

  /** The properties that are columns. */
  public List<SourceProperty> columns() {
    return properties.stream().filter(SourceProperty::isColumn).toList();
  }

  /** The properties of the primary key, in its order. */
  public List<SourceProperty> id() {
    return properties.stream().filter(SourceProperty::isId).toList();
  }

  /** Whether a type that it names does not exist, or not yet. */
  public boolean unresolved() {
    return properties.stream().anyMatch(SourceProperty::unresolved);
  }
}
