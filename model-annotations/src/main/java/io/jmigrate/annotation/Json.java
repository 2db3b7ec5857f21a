package io.jmigrate.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Kept as a JSON document: a record, a list, a map, or whatever else there is no column type for.
 *
 * <table>
 * <caption>{@code @Json Settings settings}</caption>
 * <tr><td>PostgreSQL<td>{@code settings jsonb}
 * <tr><td>MySQL, MariaDB<td>{@code settings json}
 * <tr><td>H2<td>{@code settings json}
 * </table>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Json {}
