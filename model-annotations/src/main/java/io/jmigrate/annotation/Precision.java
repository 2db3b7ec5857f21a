package io.jmigrate.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How many digits a number has, or how many digits of a second a time.
 *
 * <table>
 * <caption>{@code @Precision(value = 12, scale = 2) BigDecimal price} and {@code @Precision(3) Instant at}</caption>
 * <tr><td>PostgreSQL<td>{@code price numeric(12,2)}<td>{@code at timestamptz(3)}
 * <tr><td>MySQL, MariaDB<td>{@code price decimal(12,2)}<td>{@code at datetime(3)}
 * <tr><td>H2<td>{@code price numeric(12,2)}<td>{@code at timestamp(3) with time zone}
 * </table>
 *
 * <p>Without it a {@code BigDecimal} has 38 digits, 10 of them after the point, a {@code
 * BigInteger} 38, and a time the microsecond. For {@code BigDecimal}, {@code BigInteger} and the
 * types of {@code java.time} that have a time of day.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Precision {

  /** Digits in all, at least 1; of a time those after the second's point, 0 to 6. */
  int value();

  /** Digits after the point; for {@code BigDecimal} only. */
  int scale() default 0;
}
