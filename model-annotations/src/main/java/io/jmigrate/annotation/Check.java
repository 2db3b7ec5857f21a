package io.jmigrate.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A condition that every row meets, in SQL; on a property for nearness only.
 *
 * <pre>{@code
 * @Model
 * @Check("ends_at > starts_at")                   // CONSTRAINT events_check CHECK (ends_at > starts_at)
 * record Event(
 *     @Check("seats >= 0") int seats,             // CONSTRAINT events_seats_check CHECK (seats >= 0)
 *     Instant startsAt,
 *     Instant endsAt) {}
 * }</pre>
 *
 * <p>It is the same text on every database and names columns, not properties.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
@Repeatable(Check.List.class)
public @interface Check {

  /** An SQL condition. */
  String value();

  /** The constraint's name. Without it {@code events_seats_check}. */
  String name() default "";

  /** Several of them, as the compiler keeps them. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
  @interface List {
    Check[] value();
  }
}
