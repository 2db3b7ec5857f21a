package io.jmigrate.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@code String} without a bound.
 *
 * <table>
 * <caption>{@code @Text String body}</caption>
 * <tr><td>PostgreSQL<td>{@code body text}
 * <tr><td>MySQL, MariaDB<td>{@code body longtext}
 * <tr><td>H2<td>{@code body character large object}
 * </table>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Text {}
