package io.jmigrate.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type of its own whose values are listed (PostgreSQL). {@code labels}: in their sort order. */
public record EnumType(ObjectName name, List<String> labels, @Nullable String comment) {
  public EnumType {
    labels = List.copyOf(labels);
  }
}
