package io.jmigrate.annotation;

/**
 * Converts values of a type that has no columns to one that has some; see {@link Converter}.
 *
 * <p>An implementation has a constructor without parameters and keeps no state. It never meets
 * null: what is null is null in the database.
 *
 * @param <J> the property's type
 * @param <S> the type that is stored
 */
public interface Converts<J, S> {
  /** What is written for {@code value}. */
  S stored(J value);

  /** The value that {@link #stored} was given. */
  J restored(S stored);
}
