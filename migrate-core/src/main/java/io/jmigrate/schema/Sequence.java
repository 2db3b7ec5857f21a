package io.jmigrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * A counter of its own. The place it has reached is data and left out.
 *
 * @param type of its numbers: {@code bigint}
 * @param logged whether it survives a crash; only PostgreSQL knows others
 * @param owner the column it goes with when that is dropped (PostgreSQL's serial); null for none
 */
public record Sequence(
    ObjectName name,
    String type,
    Numbers numbers,
    boolean logged,
    @Nullable Owner owner,
    @Nullable String comment) {
  /** A column of a table. */
  public record Owner(ObjectName table, String column) {}

  /** One that survives a crash. */
  public Sequence(
      ObjectName name,
      String type,
      Numbers numbers,
      @Nullable Owner owner,
      @Nullable String comment) {
    this(name, type, numbers, true, owner, comment);
  }

  /** The same sequence under another name. */
  public Sequence named(ObjectName other) {
    return new Sequence(other, type, numbers, logged, owner, comment);
  }

  /** The same sequence going with another column. */
  public Sequence ownedBy(@Nullable Owner other) {
    return new Sequence(name, type, numbers, logged, other, comment);
  }
}
