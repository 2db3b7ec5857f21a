package io.jmigrate.schema;

import org.jspecify.annotations.Nullable;

/** PostgreSQL's EXCLUDE, as the server prints it. */
public record Exclusion(String name, String definition, @Nullable String comment)
    implements Constraint {
  @Override
  public String kind() {
    return "exclusion";
  }

  @Override
  public Exclusion named(String other) {
    return new Exclusion(other, definition, comment);
  }

  @Override
  public Exclusion commented(@Nullable String other) {
    return new Exclusion(name, definition, other);
  }
}
