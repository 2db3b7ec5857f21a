package io.jmigrate.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the database is to say of a table or column to those who look there.
 *
 * <table>
 * <caption>{@code @Comment("in cents") long price}</caption>
 * <tr><td>PostgreSQL, H2<td>{@code COMMENT ON COLUMN orders.price IS 'in cents'}
 * <tr><td>MySQL, MariaDB<td>{@code price bigint NOT NULL COMMENT 'in cents'}
 * </table>
 *
 * <p>With the compiler's option {@code -Ajmigrate.comments=javadoc} the first sentence of the
 * Javadoc stands in where there is none.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Comment {

  /** Plain text, without the quotes of SQL. */
  String value();
}
