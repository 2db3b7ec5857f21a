package io.jmigrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * A condition on each row.
 *
 * @param expression without the word CHECK and the parentheses around all of it
 * @param validated whether the rows that were there before have been looked at
 * @param enforced whether it has any effect
 * @param inherited whether child tables get it too (PostgreSQL's NO INHERIT when not)
 */
public record Check(
    String name,
    String expression,
    boolean validated,
    boolean enforced,
    boolean inherited,
    @Nullable String comment)
    implements Constraint {
  @Override
  public String kind() {
    return "check";
  }

  @Override
  public Check named(String other) {
    return new Check(other, expression, validated, enforced, inherited, comment);
  }

  @Override
  public Check commented(@Nullable String other) {
    return new Check(name, expression, validated, enforced, inherited, other);
  }

  /** The same check, all rows looked at. */
  public Check validate() {
    return new Check(name, expression, true, enforced, inherited, comment);
  }
}
