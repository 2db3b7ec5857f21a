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
 * <tr><td>PostgreSQL<td>{@code name varchar(50)}<td>{@code hash bytea}, of any length
 * <tr><td>MySQL, MariaDB<td>{@code name varchar(50)}<td>{@code hash varbinary(16)}
 * <tr><td>H2<td>{@code name character varying(50)}<td>{@code hash binary varying(16)}
 * </table>
 *
 * <p>A {@code String} without it has 255, a {@code byte[]} no bound; see {@link Text} for a {@code
 * String} without one. What is longer than the database allows becomes a text or blob.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Length {

  /** At least 1. */
  int value();
}
