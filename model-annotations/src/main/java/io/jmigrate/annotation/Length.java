package io.jmigrate.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How many characters a {@code String} may have, or how many bytes a {@code byte[]}.
 *
 * <table>
 * <caption>{@code @Length(50) String name} and {@code @Length(16) byte[] hash}</caption>
 * <tr><td>PostgreSQL<td>{@code name varchar(50)}<td>{@code hash bytea} and a check of its length
 * <tr><td>MySQL, MariaDB<td>{@code name varchar(50)}<td>{@code hash varbinary(16)}
 * <tr><td>H2<td>{@code name varchar(50)}<td>{@code hash varbinary(16)}
 * </table>
 *
 * <p>A {@code String} without it has 255; see {@link Text} for one without a bound.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Length {

  /** At least 1. */
  int value();
}
