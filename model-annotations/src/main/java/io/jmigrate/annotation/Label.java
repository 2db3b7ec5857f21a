package io.jmigrate.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the database keeps for a constant of an enum, where that is not the constant's name.
 *
 * <pre>{@code
 * enum Rating {
 *   G,
 *   @Label("PG-13") PG_13                         // CHECK (rating IN ('G', 'PG-13'))
 * }
 * }</pre>
 *
 * <p>It is the same on every database, whatever {@link Enumerated} says but ORDINAL.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Label {

  /** The text that is kept. */
  String value();
}
